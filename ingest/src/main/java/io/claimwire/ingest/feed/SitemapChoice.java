package io.claimwire.ingest.feed;

import io.claimwire.ingest.fetch.WebAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which sitemaps of an index are worth a fetch at each poll: an archive's index names thousands, and news are in few of
 * them. Pure.
 */
public final class SitemapChoice {

    /** Fetched at one poll. */
    public static final int MAX = 5;

    /** News sitemaps list the last two days; one that has been left alone for longer lists nothing new. */
    private static final Duration RECENT = Duration.ofDays(3);

    private SitemapChoice() {}

    /** The latest first; where any is called after news, only those are. One without a date may be of today. */
    public static List<URI> of(List<SitemapReference> sitemaps, Instant now) {
        List<SitemapReference> latestFirst = sitemaps.stream()
                .filter(sitemap -> isRecent(sitemap.changed(), now))
                .sorted(Comparator.comparing(
                        SitemapReference::changed, Comparator.nullsFirst(Comparator.<Instant>reverseOrder())))
                .toList();
        List<URI> ofNews = addresses(latestFirst.stream().filter(SitemapChoice::isCalledNews));
        return ofNews.isEmpty() ? addresses(latestFirst.stream()) : ofNews;
    }

    private static boolean isRecent(@Nullable Instant changed, Instant now) {
        return changed == null || changed.isAfter(now.minus(RECENT));
    }

    private static boolean isCalledNews(SitemapReference sitemap) {
        URI url = WebAddress.of(sitemap.url());
        return url != null
                && String.valueOf(url.getPath()).toLowerCase(Locale.ROOT).contains("news");
    }

    private static List<URI> addresses(Stream<SitemapReference> sitemaps) {
        return sitemaps.map(sitemap -> WebAddress.of(sitemap.url()))
                .filter(url -> url != null)
                .distinct()
                .limit(MAX)
                .toList();
    }
}
