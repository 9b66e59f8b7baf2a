package io.claimwire.ingest.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap that an index of sitemaps names.
 *
 * @param url absolute where the index's own address is known
 * @param changed when it last changed, by the index; null where that does not say
 */
public record SitemapReference(String url, @Nullable Instant changed) {}
