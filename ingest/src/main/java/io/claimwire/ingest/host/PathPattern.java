package io.claimwire.ingest.host;

/**
 * The path of a rule in robots.txt, with {@code *} for anything and {@code $} for the end (RFC 9309, 2.2.3). The pieces
 * between the asterisks are looked for from left to right, each by Knuth, Morris and Pratt: a pattern reads no
 * character of a path more than three times, whatever either of them holds.
 */
final class PathPattern {

    private PathPattern() {}

    /** True where a path begins as the pattern says, or is all of what it says where that ends with {@code $}. */
    static boolean matches(String pattern, CharSequence path) {
        boolean whole = pattern.endsWith("$");
        int end = whole ? pattern.length() - 1 : pattern.length();
        int star = star(pattern, 0, end);
        String first = pattern.substring(0, star);
        if (!isAt(first, path, 0)) {
            return false;
        }
        int at = first.length();
        if (star == end) {
            return !whole || at == path.length();
        }
        int from = star + 1;
        for (star = star(pattern, from, end); star < end; star = star(pattern, from, end)) {
            at = endOf(pattern.substring(from, star), path, at);
            if (at < 0) {
                return false;
            }
            from = star + 1;
        }
        String last = pattern.substring(from, end);
        int tail = path.length() - last.length();
        return whole ? tail >= at && isAt(last, path, tail) : endOf(last, path, at) >= 0;
    }

    private static int star(String pattern, int from, int end) {
        int star = pattern.indexOf('*', from);
        return star < 0 || star > end ? end : star;
    }

    private static boolean isAt(String piece, CharSequence path, int at) {
        if (path.length() - at < piece.length()) {
            return false;
        }
        for (int i = 0; i < piece.length(); i++) {
            if (path.charAt(at + i) != piece.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the first occurrence of a piece ends, -1 where there is none. */
    private static int endOf(String piece, CharSequence path, int from) {
        if (piece.isEmpty()) {
            return from;
        }
        int[] borders = borders(piece);
        int matched = 0;
        for (int at = from; at < path.length(); at++) {
            char c = path.charAt(at);
            while (matched > 0 && piece.charAt(matched) != c) {
                matched = borders[matched - 1];
            }
            if (piece.charAt(matched) == c && ++matched == piece.length()) {
                return at + 1;
            }
        }
        return -1;
    }

    /** By length of what is matched, less one: the longest end of it that it begins with. */
    private static int[] borders(String piece) {
        int[] borders = new int[piece.length()];
        int border = 0;
        for (int i = 1; i < piece.length(); i++) {
            while (border > 0 && piece.charAt(border) != piece.charAt(i)) {
                border = borders[border - 1];
            }
            if (piece.charAt(border) == piece.charAt(i)) {
                border++;
            }
            borders[i] = border;
        }
        return borders;
    }
}
