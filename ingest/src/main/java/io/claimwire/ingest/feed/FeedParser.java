package io.claimwire.ingest.feed;

import io.claimwire.ingest.feed.charset.DecodedText;
import io.claimwire.ingest.feed.charset.FeedDecoder;
import io.claimwire.ingest.feed.repair.Repairs;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed of any dialect: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, and news sitemaps. Repairs what is broken rather than lose
 * the whole feed, and reports the repairs.
 *
 * <p>Pure: no network, no clock, no state; time and memory are linear in the length of the body, whatever is in it, and
 * nothing that a body refers to is ever fetched. Thread-safe. The caller bounds the length of the body.
 */
public final class FeedParser {
    /** Entries beyond these are not read; a feed of that many is no news feed. */
    public static final int MAX_ENTRIES = 10_000;

    private FeedParser() {}

    /**
     * Reads one body.
     *
     * @param body as received, after decompression
     * @param contentType the header of that name, parameters included; null where there was none
     * @param base the address that relative addresses refer to: that of the response, or its Content-Location; null where
     *     none is known, in which case they stay relative
     */
    public static FeedParseResult parse(byte[] body, @Nullable String contentType, @Nullable URI base) {
        Repairs repairs = new Repairs();
        DecodedText decoded = FeedDecoder.decode(body, contentType, repairs);
        String text = decoded.text();
        String baseAddress = base == null ? null : base.toString();
        if (text.isBlank()) {
            return new NotAFeed("The body is empty.");
        }
        return JsonFeedReader.looksLikeJson(text)
                ? JsonFeedReader.read(text, decoded.charset(), baseAddress, repairs)
                : XmlFeedReader.read(text, decoded.charset(), baseAddress, repairs);
    }
}
