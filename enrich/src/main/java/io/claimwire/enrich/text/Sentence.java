package io.claimwire.enrich.text;

/**
 * A sentence with the quotation marks and brackets that belong to it.
 *
 * @param start UTF-16 offset of its first token
 * @param end UTF-16 offset after its last token
 * @param tokens its tokens
 * @param paragraph index of its paragraph
 * @param header whether it is a dateline or a marker such as {@code [TEXT]} in front of the first
 *     sentence, not a sentence of the story
 */
public record Sentence(int index, int start, int end, TokenRange tokens, int paragraph, boolean header) {

    public int firstToken() {
        return tokens.first();
    }

    public int endToken() {
        return tokens.end();
    }
}
