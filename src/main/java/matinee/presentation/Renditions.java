package matinee.presentation;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a presentation offers.
 *
 * @param pictures renditions of the one picture, the highest first; empty for sound alone
 * @param sounds each a track of its own; the first is the one to play unless told otherwise
 * @param texts all shown over the pictures on demand
 * @param omissions files of lower resolutions that do not fit the others
 */
public record Renditions(
        List<Rendition> pictures, List<Rendition> sounds, List<TextRendition> texts, List<Omission> omissions) {
    public Renditions {
        pictures = List.copyOf(pictures);
        sounds = List.copyOf(sounds);
        texts = List.copyOf(texts);
        omissions = List.copyOf(omissions);
        if (pictures.isEmpty() && sounds.isEmpty()) {
            throw new IllegalArgumentException("no rendition");
        }
    }

    /** The same with further texts before those there are. */
    Renditions with(List<TextRendition> further) {
        List<TextRendition> all = new ArrayList<>(further);
        all.addAll(texts);
        return new Renditions(pictures, sounds, all, omissions);
    }
}
