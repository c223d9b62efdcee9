package matinee.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * All settings of one copy of Matinee, read once and immutable.
 *
 * <p>The accessors always answer: where a value cannot be used they give the default, and {@link #problems()} tells.
 */
public final class Settings {
    private final Map<SettingName, Setting> settings;
    private final List<SettingProblem> problems;
    private final List<String> warnings;

    private final Optional<Path> library;
    private final Optional<String> defaultVideo;
    private final String title;
    private final OptionalLong chunkSizeBytes;
    private final ValidatorMode validators;
    private final SymlinkMode symlinks;
    private final Duration rescanInterval;
    private final Duration segmentDuration;
    private final long indexCacheBytes;
    private final OptionalInt maxStreams;
    private final OptionalInt maxStreamsPerClient;
    private final Optional<MinRate> minRate;
    private final Duration drainTimeout;
    private final FrameAncestors frameAncestors;

    /** Checks the values and keeps what was found wrong before and now. */
    Settings(ValueCheck check, PathForm pathForm, Findings findings) {
        library = check.optional(SettingName.LIBRARY, pathForm::parse);
        defaultVideo = check.optional(SettingName.DEFAULT_VIDEO, TextForm::videoPath);
        title = check.value(SettingName.TITLE, TextForm::title);
        chunkSizeBytes = check.value(SettingName.CHUNK_SIZE, ByteSizeForm::chunk);
        validators = check.value(SettingName.VALIDATORS, text -> TextForm.constant(ValidatorMode.class, text));
        symlinks = check.value(SettingName.SYMLINKS, text -> TextForm.constant(SymlinkMode.class, text));
        rescanInterval = check.value(SettingName.RESCAN_INTERVAL, DurationForm::rescanInterval);
        segmentDuration = check.value(SettingName.SEGMENT_DURATION, DurationForm::segmentDuration);
        indexCacheBytes = check.value(SettingName.INDEX_CACHE, ByteSizeForm::cache);
        maxStreams = check.value(SettingName.MAX_STREAMS, CountForm::streams);
        maxStreamsPerClient = check.value(SettingName.MAX_STREAMS_PER_CLIENT, CountForm::streams);
        minRate = check.value(SettingName.MIN_RATE, MinRate::parse);
        drainTimeout = check.value(SettingName.DRAIN_TIMEOUT, DurationForm::drainTimeout);
        frameAncestors = check.value(SettingName.FRAME_ANCESTORS, FrameAncestors::parse);

        settings = check.settings();
        List<SettingProblem> all = new ArrayList<>(findings.problems());
        all.addAll(check.problems());
        problems = List.copyOf(all);
        warnings = findings.warnings();
    }

    /** The folder to serve, absolute, whether or not it exists; empty: the built-in sample. */
    public Optional<Path> library() {
        return library;
    }

    /**
     * What {@code /video} plays: a path in the library, decoded, {@code /} between its segments; empty: the newest video.
     */
    public Optional<String> defaultVideo() {
        return defaultVideo;
    }

    /** The name on the pages: 1 to 100 characters, none of them a control character. */
    public String title() {
        return title;
    }

    /** The longest answer to an open-ended range, at least 1 KiB; empty: no limit. */
    public OptionalLong chunkSizeBytes() {
        return chunkSizeBytes;
    }

    /** What the validators of a file are made of. */
    public ValidatorMode validators() {
        return validators;
    }

    /** Which links in the library are served. */
    public SymlinkMode symlinks() {
        return symlinks;
    }

    /** The time between two looks through the whole library: 1 second to 24 hours. */
    public Duration rescanInterval() {
        return rescanInterval;
    }

    /** The aimed length of a media segment. */
    public Duration segmentDuration() {
        return segmentDuration;
    }

    /** The bound of the memory for what was read from the videos: 1 MiB to 16 GiB. */
    public long indexCacheBytes() {
        return indexCacheBytes;
    }

    /** How many transfers may run at once, 1 to a million; empty: no limit. */
    public OptionalInt maxStreams() {
        return maxStreams;
    }

    /** How many transfers one client may have at once, 1 to a million; empty: no limit. */
    public OptionalInt maxStreamsPerClient() {
        return maxStreamsPerClient;
    }

    /** The least that a viewer must take; empty: nothing. */
    public Optional<MinRate> minRate() {
        return minRate;
    }

    /** How long running transfers may take to finish at the end: nothing to 10 minutes. */
    public Duration drainTimeout() {
        return drainTimeout;
    }

    /** The pages that may show the player in a frame. */
    public FrameAncestors frameAncestors() {
        return frameAncestors;
    }

    /** Every setting as it was found, in the order of {@link SettingName}. */
    public List<Setting> all() {
        return List.copyOf(settings.values());
    }

    /** What makes the settings unusable; empty: nothing. While there are problems, nothing is served. */
    public List<SettingProblem> problems() {
        return problems;
    }

    /** What the administrator should look at, one sentence each. */
    public List<String> warnings() {
        return warnings;
    }
}
