package matinee.presentation;

import java.util.List;
import java.util.Optional;

/**
 * All that HLS and DASH say of a film, and the way to its bytes.
 *
 * @param fingerprint names this version of the film, cut this way, by this version of Matinee; letters, digits, {@code -_}
 * @param duration of all renditions together
 * @param renditions what there is to choose from
 * @param decodability whether each segment of the pictures can be decoded without the one before
 * @param growth whether more is to come
 */
public record Presentation(
        String fingerprint, MediaTime duration, Renditions renditions, Decodability decodability, Growth growth) {
    /** Whether segments can be decoded without others. */
    public enum Decodability {
        INDEPENDENT,
        /** Pictures shown before the first sync sample of a segment need the segment before. */
        LEADING_PICTURES,
        /** Pictures become whole only some time after a sync sample, in the course of a refresh. */
        GRADUAL_REFRESH
    }

    /** Renditions of the one picture, the highest first; empty for sound alone. */
    public List<Rendition> pictures() {
        return renditions.pictures();
    }

    /** Each a track of its own; the first is the one to play unless told otherwise. */
    public List<Rendition> sounds() {
        return renditions.sounds();
    }

    /** All shown over the pictures on demand. */
    public List<TextRendition> texts() {
        return renditions.texts();
    }

    /** Files of lower resolutions that do not fit the others. */
    public List<Omission> omissions() {
        return renditions.omissions();
    }

    /** The same with further texts, those that are not in the film itself. */
    public Presentation with(List<TextRendition> further) {
        return new Presentation(fingerprint, duration, renditions.with(further), decodability, growth);
    }

    /** The same under another name. */
    Presentation named(String other, Growth otherGrowth) {
        return new Presentation(other, duration, renditions, decodability, otherGrowth);
    }

    /** Whether segments are still added to it. */
    public boolean isGrowing() {
        return growth instanceof Growth.UnderWay;
    }

    /** Whether a fingerprint names it or once named it. */
    public boolean isNamed(String asked) {
        return asked.equals(fingerprint) || growth.isNamed(asked);
    }

    /** Whether what a fingerprint stands for never becomes anything else. */
    public boolean isSettled(String asked) {
        return asked.equals(fingerprint) && !isGrowing();
    }

    /**
     * The fingerprint of a text, which stands in its address. It changes with the film, as the times of the text do, while the
     * film's does not change with the text: who watches on when a text is mended loses nothing.
     */
    public String fingerprint(TextRendition text) {
        String length = isGrowing() ? duration.seconds(3) : "";
        return Fingerprint.of(fingerprint + length, text.version());
    }

    /** The text of a name. */
    public Optional<TextRendition> text(String name) {
        return texts().stream().filter(text -> text.name().equals(name)).findFirst();
    }

    /** The rendition of pictures or sound of a name. */
    public Optional<Rendition> rendition(String name) {
        for (List<Rendition> renditions : List.of(pictures(), sounds())) {
            for (Rendition rendition : renditions) {
                if (rendition.name().equals(name)) {
                    return Optional.of(rendition);
                }
            }
        }
        return Optional.empty();
    }

    /** Whole seconds that no segment is longer than, once rounded: the target duration of all media playlists. */
    public long targetDurationSeconds() {
        long target = growth.targetDurationSeconds();
        for (List<Rendition> renditions : List.of(pictures(), sounds())) {
            for (Rendition rendition : renditions) {
                target = Math.max(target, rendition.segments().longest().roundedSeconds());
            }
        }
        return target;
    }

    /** Memory that this takes, about. */
    public long heapBytes() {
        long bytes = 1000;
        for (Rendition rendition : pictures()) {
            bytes += rendition.heapBytes();
        }
        for (Rendition rendition : sounds()) {
            bytes += rendition.heapBytes();
        }
        return bytes;
    }
}
