package io.claimwire.enrich.text;

/**
 * Quoted text with its marks.
 *
 * @param tokens from the opening mark to the closing one, both included; where none closes, to the end
 *     of the paragraph. A quote that goes on over paragraphs, each opened anew, is one quote.
 * @param closed whether a closing mark was found
 * @param nested whether it stands inside another quote
 */
public record Quote(TokenRange tokens, boolean closed, boolean nested) {}
