package io.claimwire.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One GET. Redirects are not followed: the next host, and be it the same, has a pace and rules of its own.
 *
 * @param url where to start; absolute
 * @param etag validator of what is known already, null where nothing is
 * @param lastModified the same, as the host wrote it
 * @param maxBytes cap on the body after decompression
 * @param hops redirects that led here
 * @param permanent true while all of those were permanent
 * @param cuts true to be content with the bytes before the cap where the body is larger
 */
public record FetchRequest(
        URI url,
        @Nullable String etag,
        @Nullable String lastModified,
        int maxBytes,
        int hops,
        boolean permanent,
        boolean cuts) {

    /** A first, unconditional GET. */
    public static FetchRequest of(URI url, int maxBytes) {
        return new FetchRequest(url, null, null, maxBytes, 0, true, false);
    }
}
