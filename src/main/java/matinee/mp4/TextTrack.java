package matinee.mp4;

import java.time.Duration;

/** A track of subtitles or captions ({@code tx3g}, {@code wvtt}, {@code stpp}, {@code c608}). */
public record TextTrack(long id, String codec, String language, Duration duration) implements Track {}
