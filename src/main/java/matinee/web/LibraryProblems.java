package matinee.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import matinee.library.Details;
import matinee.library.Library;
import matinee.library.LiveLibrary;
import matinee.library.Problem;
import matinee.library.Video;
import matinee.presentation.Omission;
import matinee.words.Language;

/**
 * What is wrong in the library, from what is known already: nothing is read for it.
 *
 * @param knowledge of files that were looked into
 */
record LibraryProblems(LiveLibrary library, VideoKnowledge knowledge) implements Supplier<AdminPage.Findings> {
    /** More tell an administrator nothing. */
    private static final int MOST_FILES = 200;

    @Override
    public AdminPage.Findings get() {
        Library now = library.current();
        List<Problem> files = new ArrayList<>();
        int unread = 0;
        for (Video video : (Iterable<Video>) now.videos()::iterator) {
            Details known = knowledge.details().known(video);
            unread += known instanceof Details.Unread ? 1 : 0;
            knowledge
                    .caveats()
                    .of(video, known, Language.ENGLISH.words())
                    .ifPresent(tag -> files.add(new Problem(video.path().toString(), tag.reason())));
            files.addAll(omitted(video, now));
        }
        files.sort(Problem.BY_NAME);
        List<Problem> problems = new ArrayList<>(now.problems());
        problems.addAll(files.subList(0, Math.min(files.size(), MOST_FILES)));
        if (files.size() > MOST_FILES) {
            int more = files.size() - MOST_FILES;
            problems.add(
                    new Problem("", String.format(Locale.ENGLISH, "Problems that are not shown here: %,d.", more)));
        }
        return new AdminPage.Findings(problems, extent(unread));
    }

    private List<Problem> omitted(Video film, Library now) {
        List<Video> lower =
                film.lower().stream().flatMap(path -> now.find(path).stream()).toList();
        return knowledge.caveats().omissions(film, lower).stream()
                .map(omission -> problem(lower.get(omission.source() - 1), omission))
                .toList();
    }

    private static Problem problem(Video file, Omission omission) {
        return new Problem(
                file.path().toString(),
                "It is left out of the streams of its film. "
                        + omission.reason().sentence());
    }

    private static String extent(int unread) {
        return unread == 0
                ? ""
                : String.format(
                        Locale.ENGLISH,
                        "Files are looked into when somebody first sees them in a list."
                                + " Not yet, or longer ago than is remembered: %,d of them.",
                        unread);
    }
}
