package matinee.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import matinee.http.LanguageTag;

/** What the name of a subtitle file tells of it: {@code film.fr.forced.srt}, {@code film.en.sdh.vtt}, {@code film.srt}. */
final class SubtitleNames {
    private static final Set<String> FOR_THE_DEAF = Set.of("sdh", "cc");
    private static final String FORCED = "forced";

    /** Says which track players should choose, which viewers do themselves. */
    private static final String DEFAULT = "default";

    private SubtitleNames() {}

    /**
     * The track of a subtitle file.
     *
     * @param rest in lower case, what stands in the name between the video's stem and the extension: empty, or a dot and words
     *     with dots between
     */
    static SubtitleTrack track(VideoPath path, String rest) {
        List<String> words =
                Arrays.stream(rest.split("\\.")).filter(word -> !word.isBlank()).toList();
        Optional<String> spoken =
                words.stream().filter(word -> LanguageTag.of(word).isPresent()).findFirst();
        String language = spoken.flatMap(LanguageTag::of).orElse(LanguageTag.UNDETERMINED);
        SubtitleKind kind = kind(words);
        StringBuilder id = new StringBuilder(language);
        StringBuilder label = new StringBuilder(spoken.isEmpty() ? "Subtitles" : LanguageTag.label(language));
        if (kind == SubtitleKind.CAPTIONS) {
            id.append(".sdh");
            label.append(" (SDH)");
        } else if (kind == SubtitleKind.FORCED) {
            id.append(".forced");
            label.append(" (forced)");
        }
        for (String word : words) {
            if (!spoken.equals(Optional.of(word)) && !isFlag(word)) {
                id.append('.').append(word.replaceAll("[^a-z0-9-]", ""));
                label.append(" (").append(word).append(')');
            }
        }
        SubtitleFormat format = path.extension().equals("vtt") ? SubtitleFormat.VTT : SubtitleFormat.SRT;
        return new SubtitleTrack(id.toString(), language, label.toString(), kind, format, path);
    }

    private static boolean isFlag(String word) {
        return FOR_THE_DEAF.contains(word) || word.equals(FORCED) || word.equals(DEFAULT);
    }

    private static SubtitleKind kind(List<String> words) {
        if (words.contains(FORCED)) {
            return SubtitleKind.FORCED;
        }
        return words.stream().anyMatch(FOR_THE_DEAF::contains) ? SubtitleKind.CAPTIONS : SubtitleKind.SUBTITLES;
    }
}
