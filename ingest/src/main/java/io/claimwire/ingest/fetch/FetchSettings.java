package io.claimwire.ingest.fetch;

import java.time.Duration;

/**
 * @param userAgent sent with every request
 * @param timeout longest time of one request; each hop of a redirect has its own
 * @param connectTimeout longest time until a connection stands
 * @param maxRedirects longest chain of redirects
 * @param maxHeaderBytes cap on a single header line; {@value #MAX_HEADERS} of them at most
 * @param maxRatio cap on decompressed to compressed bytes, once {@value #RATIO_FLOOR} bytes came out
 * @param threads threads that decompress and parse; names are resolved by a thread for each fetch that waits for one
 */
public record FetchSettings(
        String userAgent,
        Duration timeout,
        Duration connectTimeout,
        int maxRedirects,
        int maxHeaderBytes,
        int maxRatio,
        int threads) {

    static final int MAX_HEADERS = 200;

    /** Small bodies may well shrink a hundredfold: a ratio says something of large ones only. */
    static final int RATIO_FLOOR = 1 << 20;
}
