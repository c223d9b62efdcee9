package matinee.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        String words = words(query);
        SortOrder order = query.value("sort").flatMap(ListRequest::order).orElse(usual(words));
        int page = query.value("page")
                .filter(value -> value.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .orElse(1);
        return new ListRequest(words, order, page);
    }

    /** What is searched for; empty for nothing. */
    static String words(QueryParameters query) {
        return cut(query.value("q").map(String::strip).orElse(""));
    }

    /** The same list, in a place where nothing is searched for. */
    ListRequest withoutWords() {
        return new ListRequest("", order == SortOrder.BEST ? SortOrder.NAME : order, page);
    }

    /** The query that leads to another page of the same list, with its question mark. */
    String href(int otherPage) {
        return query().add("page", Integer.toString(otherPage)).toString();
    }

    /** What the links to folders keep: the order, unless it is the usual one. */
    String folderQuery() {
        return order == usual(words) ? "" : "?sort=" + value(order);
    }

    /** The orders on offer. */
    List<SortChoice> choices(Words words) {
        return Arrays.stream(SortOrder.values())
                .filter(choice -> choice != SortOrder.BEST || !this.words.isEmpty())
                .map(choice -> new SortChoice(
                        value(choice), words.say("sort." + value(choice)), choice == order ? "selected" : ""))
                .toList();
    }

    private QueryText query() {
        QueryText query = new QueryText();
        if (order != usual(words)) {
            query.add("sort", value(order));
        }
        return words.isEmpty() ? query : query.add("q", words);
    }

    /** The order that {@code ?sort=} names; empty for any other value. */
    static Optional<SortOrder> order(String value) {
        return Arrays.stream(SortOrder.values())
                .filter(known -> value(known).equals(value))
                .findFirst();
    }

    /** The order where none is asked for. */
    static SortOrder usual(String searched) {
        return searched.isEmpty() ? SortOrder.NAME : SortOrder.BEST;
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
