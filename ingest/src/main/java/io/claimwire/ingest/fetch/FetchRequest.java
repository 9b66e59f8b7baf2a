package io.claimwire.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One GET.
 *
 * @param url where to start; absolute
 * @param etag validator of what is known already, null where nothing is
 * @param lastModified the same, as the host wrote it
 * @param maxBytes cap on the body after decompression
 * @param hops redirects that led here
 * @param permanent true while all of those were permanent
 * @param follows true to follow redirects at once, which neither the pace of their hosts nor robots.txt is asked about:
 *     for robots.txt itself, and for an operator who waits
 */
public record FetchRequest(
        URI url,
        @Nullable String etag,
        @Nullable String lastModified,
        int maxBytes,
        int hops,
        boolean permanent,
        boolean follows) {

    /** A first, unconditional GET. */
    public static FetchRequest of(URI url, int maxBytes) {
        return new FetchRequest(url, null, null, maxBytes, 0, true, false);
    }
}
