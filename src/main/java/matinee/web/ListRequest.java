package matinee.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import matinee.library.SortOrder;
import matinee.words.Words;

/**
 * What a viewer wants to see of a list: {@code ?q=}, {@code ?sort=}, {@code ?page=}. What makes no sense counts as not given.
 *
 * @param words what is searched for; empty for nothing
 * @param page from 1
 */
record ListRequest(String words, SortOrder order, int page) {
    /** Longer searches are cut: nobody types them. */
    static final int LONGEST_SEARCH = 200;

    static ListRequest of(QueryParameters query) {
        String words = query.value("q").map(String::strip).orElse("");
        SortOrder order = query.value("sort")
                .flatMap(value -> Arrays.stream(SortOrder.values())
                        .filter(known -> value(known).equals(value))
                        .findFirst())
                .orElse(SortOrder.NAME);
        int page = query.value("page")
                .filter(value -> value.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .orElse(1);
        return new ListRequest(cut(words), order, page);
    }

    /** The same list, in a place where nothing is searched for. */
    ListRequest withoutWords() {
        return new ListRequest("", order, page);
    }

    /** The query that leads to another page of the same list, with its question mark. */
    String href(int otherPage) {
        return query() + (query().isEmpty() ? "?" : "&") + "page=" + otherPage;
    }

    /** What the links to folders keep: the order, unless it is the usual one. */
    String folderQuery() {
        return order == SortOrder.NAME ? "" : "?sort=" + value(order);
    }

    /** The orders on offer. */
    List<SortChoice> choices(Words words) {
        return Arrays.stream(SortOrder.values())
                .map(choice -> new SortChoice(
                        value(choice), words.say("sort." + value(choice)), choice == order ? "selected" : ""))
                .toList();
    }

    private String query() {
        String sort = folderQuery();
        return words.isEmpty()
                ? sort
                : sort + (sort.isEmpty() ? "?" : "&") + "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String value(SortOrder order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    /** Never in the middle of a character. */
    private static String cut(String words) {
        int length = words.codePointCount(0, words.length());
        return length <= LONGEST_SEARCH ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST_SEARCH));
    }
}
