package matinee.presentation;

import java.util.Locale;
import matinee.http.LanguageTag;
import matinee.mp4.AudioTrack;

/**
 * What is told of a rendition of sound.
 *
 * @param group of renditions that a player may change between: those of one codec, small letters, digits and hyphens
 * @param language a tag of BCP 47, {@code und} where the file does not tell
 * @param channels at least 1
 * @param sampleRate hertz
 */
public record Sound(String group, String language, int channels, int sampleRate) {
    /**
     * Of a rendition of sound.
     *
     * @throws IllegalArgumentException for another
     */
    public static Sound of(Rendition rendition) {
        if (!(rendition.track().media().track() instanceof AudioTrack audio)) {
            throw new IllegalArgumentException(rendition.name() + " is no sound");
        }
        String group = rendition.codec().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String language = LanguageTag.ofTrack(audio.language()).orElse(LanguageTag.UNDETERMINED);
        return new Sound(group, language, audio.channels(), audio.sampleRate());
    }

    /** The language's name in itself, for people; for sound without a language, just that it is sound. */
    public String label() {
        return language.equals(LanguageTag.UNDETERMINED) ? "Audio" : LanguageTag.label(language);
    }
}
