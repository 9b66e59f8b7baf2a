package io.claimwire.ingest.feed.charset;

/**
 * Text out of bytes.
 *
 * @param charset the IANA name of the character set that the bytes were read in
 */
public record DecodedText(String text, String charset) {}
