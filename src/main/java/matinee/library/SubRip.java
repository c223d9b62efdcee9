package matinee.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * SubRip as WebVTT. There is no standard for SubRip; every line with a timing begins a cue, and all else up to the next one is
 * its text, whatever stands between.
 */
final class SubRip {
    private static final Pattern INDEX = Pattern.compile("\\s*\\d{1,9}\\s*");

    /** A cue on its way out. */
    private record Cue(CueTiming timing, String settings, String text) {
        String webVtt() {
            return timing + settings + '\n' + text + "\n\n";
        }
    }

    private SubRip() {}

    /**
     * Valid WebVTT with the cues of the text, ordered by their start; perhaps none.
     *
     * @param text lines parted by {@code \n}
     */
    static String webVtt(String text) {
        List<String> lines = text.lines().toList();
        List<Integer> arrows = IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).contains(CueTiming.ARROW))
                .boxed()
                .toList();
        List<Cue> cues = new ArrayList<>();
        for (int cue = 0; cue < arrows.size(); cue++) {
            int from = arrows.get(cue) + 1;
            boolean last = cue + 1 == arrows.size();
            List<String> block = last ? lines.subList(from, lines.size()) : block(lines, from, arrows.get(cue + 1));
            CueTiming.parse(lines.get(from - 1))
                    .flatMap(timing -> cue(timing, block))
                    .ifPresent(cues::add);
        }
        cues.sort(Comparator.comparing(cue -> cue.timing().start()));
        StringBuilder webVtt = new StringBuilder("WEBVTT\n\n");
        cues.forEach(cue -> webVtt.append(cue.webVtt()));
        return webVtt.toString();
    }

    /** The line right before the next timing is that cue's number, where the file has numbers. */
    private static List<String> block(List<String> lines, int from, int nextArrow) {
        boolean numbered =
                nextArrow > from && INDEX.matcher(lines.get(nextArrow - 1)).matches();
        return lines.subList(from, numbered ? nextArrow - 1 : nextArrow);
    }

    /** A blank line would end the cue in WebVTT. */
    private static Optional<Cue> cue(CueTiming timing, List<String> block) {
        String raw = String.join("\n", block);
        String text = CueMarkup.webVtt(raw)
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(new Cue(timing, CueMarkup.settings(raw), text));
    }
}
