package matinee.library;

import java.util.Comparator;

/**
 * Names as people order them: without case, and a run of digits by the number it writes, so that {@code Episode 2} comes
 * before {@code Episode 10}. Names equal by that are told apart by their characters: the order is total and agrees with
 * {@code equals}.
 */
final class NaturalOrder implements Comparator<String> {
    static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            char here = left.charAt(i);
            char there = right.charAt(j);
            int order;
            if (isDigit(here) && isDigit(there)) {
                int endOfLeft = endOfNumber(left, i);
                int endOfRight = endOfNumber(right, j);
                order = compareNumbers(left, i, endOfLeft, right, j, endOfRight);
                i = endOfLeft;
                j = endOfRight;
            } else {
                order = here == there ? 0 : Character.compare(fold(here), fold(there));
                i++;
                j++;
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(left.length() - i, right.length() - j);
        return rest != 0 ? rest : left.compareTo(right);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Of any length: without leading zeros, the longer number is the larger. */
    private static int compareNumbers(String left, int i, int endOfLeft, String right, int j, int endOfRight) {
        int from = skipZeros(left, i, endOfLeft);
        int against = skipZeros(right, j, endOfRight);
        int longer = Integer.compare(endOfLeft - from, endOfRight - against);
        if (longer != 0) {
            return longer;
        }
        for (int digit = 0; digit < endOfLeft - from; digit++) {
            int order = Character.compare(left.charAt(from + digit), right.charAt(against + digit));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int skipZeros(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
