package matinee.mp4;

/**
 * What the movie fragments of one track tell of it.
 *
 * @param first the samples of the first fragment
 * @param beginTicks decode time of the first sample
 * @param endTicks decode time at which the last sample ends; not before the beginning
 */
record TrackFragments(SampleTimes first, long beginTicks, long endTicks) {
    static final TrackFragments NONE = new TrackFragments(SampleTimes.NONE, 0, 0);

    TrackFragments {
        if (beginTicks < 0 || endTicks < beginTicks) {
            throw new IllegalArgumentException("fragments from " + beginTicks + " to " + endTicks);
        }
    }

    long durationTicks() {
        return endTicks - beginTicks;
    }

    /** With one more fragment, in any order but for the first. */
    TrackFragments and(TrackFragment fragment) {
        if (this.equals(NONE)) {
            return new TrackFragments(fragment.times(), fragment.beginTicks(), fragment.endTicks());
        }
        return new TrackFragments(
                first, Math.min(beginTicks, fragment.beginTicks()), Math.max(endTicks, fragment.endTicks()));
    }
}
