package io.claimwire.enrich.text;

/**
 * A paragraph or a line that stands for itself.
 *
 * @param start UTF-16 offset of its first token
 * @param end UTF-16 offset after its last token
 * @param tokens its tokens
 * @param upperCase whether it is set in capitals throughout, so that capitals mark no names
 */
public record Paragraph(int index, int start, int end, TokenRange tokens, boolean upperCase) {}
