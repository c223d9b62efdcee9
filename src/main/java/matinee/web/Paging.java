package matinee.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The way through a list that is longer than a page: the first, the last, the current page and those next to it.
 *
 * @param steps in order; the current page and a gap have no URL. Empty when all fits on one page
 * @param previous URL of the page before, empty on the first
 * @param next URL of the page after, empty on the last
 */
public record Paging(List<Step> steps, String previous, String next) {
    /** What stands for pages left out. */
    static final String GAP = "\u2026";

    /** How many pages are named on either side of the current one. */
    private static final int REACH = 1;

    public Paging {
        steps = List.copyOf(steps);
    }

    /**
     * A page by its number, or a gap.
     *
     * @param href relative URL, empty for a gap
     * @param current {@code page} for the page shown, else empty: the value of {@code aria-current}
     */
    public record Step(String text, String href, String current) {}

    /**
     * @param page the page shown, from 1
     * @param pages how many there are, at least {@code page}
     * @param href URL of a page by its number
     */
    static Paging of(int page, int pages, IntFunction<String> href) {
        if (page < 1 || page > pages) {
            throw new IllegalArgumentException("page " + page + " of " + pages);
        }
        if (pages == 1) {
            return new Paging(List.of(), "", "");
        }
        List<Step> steps = new ArrayList<>();
        int shown = 0;
        for (int number = 1; number <= pages; number++) {
            if (number != 1 && number != pages && Math.abs(number - page) > REACH) {
                continue;
            }
            if (number - shown == 2) {
                steps.add(new Step(Integer.toString(number - 1), href.apply(number - 1), ""));
            } else if (number - shown > 2) {
                steps.add(new Step(GAP, "", ""));
            }
            steps.add(new Step(Integer.toString(number), href.apply(number), number == page ? "page" : ""));
            shown = number;
        }
        return new Paging(steps, page > 1 ? href.apply(page - 1) : "", page < pages ? href.apply(page + 1) : "");
    }
}
