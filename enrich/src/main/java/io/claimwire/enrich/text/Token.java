package io.claimwire.enrich.text;

/**
 * One token.
 *
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset after the last
 * @param folded lower-case form for look-up: curly apostrophes are straight, and a listed
 *     abbreviation is without its period ({@code Lt.} is {@code lt}), while initials joined by
 *     periods keep them ({@code U.S.} is {@code u.s.})
 * @param spaceBefore whether white space stands before it, or nothing
 */
public record Token(int start, int end, String folded, TokenKind kind, Shape shape, boolean spaceBefore) {

    public boolean is(String word) {
        return folded.equals(word);
    }

    public int length() {
        return end - start;
    }

    public boolean isWord() {
        return kind == TokenKind.WORD;
    }

    public boolean isNumber() {
        return kind == TokenKind.NUMBER;
    }
}
