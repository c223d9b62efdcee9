package matinee.library;

import java.time.Duration;

/** A chapter of a video. */
public record Chapter(Duration start, String title) {}
