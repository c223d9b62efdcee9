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
            int endOfLeft = endOfNumber(left, i);
            int endOfRight = endOfNumber(right, j);
            boolean numbers = endOfLeft > i && endOfRight > j;
            int order = numbers
                    ? compareNumbers(left, i, endOfLeft, right, j, endOfRight)
                    : Character.compare(fold(left.charAt(i)), fold(right.charAt(j)));
            if (order != 0) {
                return order;
            }
            i = numbers ? endOfLeft : i + 1;
            j = numbers ? endOfRight : j + 1;
        }
        int rest = Integer.compare(left.length() - i, right.length() - j);
        return rest != 0 ? rest : left.compareTo(right);
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
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
        return left.substring(from, endOfLeft).compareTo(right.substring(against, endOfRight));
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
