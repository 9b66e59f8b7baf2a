package io.claimwire.ingest.discovery;

import io.claimwire.ingest.feed.FeedParseResult;
import io.claimwire.ingest.feed.FeedParser;
import io.claimwire.ingest.feed.NotAFeed;
import io.claimwire.ingest.feed.ParsedFeed;
import io.claimwire.ingest.feed.SitemapChoice;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import io.claimwire.ingest.fetch.Fetcher;
import io.claimwire.ingest.host.HostGate;
import io.claimwire.ingest.host.RobotsPolicy;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a feed at an address: what is there itself, else what the page there declares, else what it links to, else
 * the usual places. The first that is a feed with entries ends the search, so that a site is asked no more than needed.
 */
public final class FeedDiscovery {

    private final PoliteFetches fetches;
    private final Clock clock;

    /**
     * A search by the rules that polls obey.
     *
     * @param maxBytes cap on each body
     */
    public FeedDiscovery(Fetcher fetcher, RobotsPolicy robots, HostGate gate, int maxBytes, Clock clock) {
        this(
                new PoliteFetches(
                        fetcher,
                        robots,
                        gate,
                        maxBytes,
                        clock,
                        time -> Thread.sleep(Math.min(time.toMillis(), 60_000))),
                clock);
    }

    FeedDiscovery(PoliteFetches fetches, Clock clock) {
        this.fetches = fetches;
        this.clock = clock;
    }

    /** What one address came to: a feed, a page, or neither with a reason. */
    private record Tried(
            URI url, @Nullable ParsedFeed feed, @Nullable Fetched page, String reason) {}

    /** Blocks for as long as the fetches and the pace of the host take. */
    public Discovery find(URI start) throws InterruptedException {
        Tried first = attempt(start);
        if (first.feed() != null) {
            return new Discovery.Found(first.url(), first.feed(), List.of());
        }
        if (first.page() == null) {
            return new Discovery.Nothing(first.reason(), List.of());
        }
        Fetched page = first.page();
        FeedLinks links = FeedLinks.of(
                page.body(), charset(page.contentType()), page.source().url());
        List<String> tried = new ArrayList<>();
        for (List<URI> candidates : List.of(links.declared(), links.linked(), links.usual())) {
            for (URI candidate : candidates) {
                Tried one = attempt(candidate);
                if (one.feed() != null) {
                    List<URI> others = new ArrayList<>(links.declared());
                    others.remove(candidate);
                    return new Discovery.Found(one.url(), one.feed(), others);
                }
                tried.add(candidate + ": " + one.reason());
            }
        }
        return new Discovery.Nothing(
                "it is a page, and neither what it declares nor the usual addresses are a feed", tried);
    }

    private Tried attempt(URI url) throws InterruptedException {
        FetchOutcome outcome = fetches.fetch(url);
        if (!(outcome instanceof Fetched fetched)) {
            return new Tried(url, null, null, String.valueOf(outcome.message()));
        }
        URI moved = fetched.source().permanentUrl();
        URI polled = moved == null ? url : moved;
        FeedParseResult parsed = FeedParser.parse(
                fetched.body(), fetched.contentType(), fetched.source().url());
        if (parsed instanceof NotAFeed not) {
            ParsedFeed news = newsOf(not);
            return news == null ? new Tried(polled, null, fetched, not.reason()) : new Tried(polled, news, null, "");
        }
        ParsedFeed feed = (ParsedFeed) parsed;
        return feed.entries().isEmpty()
                ? new Tried(polled, null, null, "it is a feed, but it has no entries")
                : new Tried(polled, feed, null, "");
    }

    /** An index of sitemaps is polled as a feed: what the first of its sitemaps has that lists news. */
    private @Nullable ParsedFeed newsOf(NotAFeed index) throws InterruptedException {
        for (URI sitemap : SitemapChoice.of(index.sitemaps(), clock.instant())) {
            if (fetches.fetch(sitemap) instanceof Fetched fetched
                    && FeedParser.parse(
                                    fetched.body(),
                                    fetched.contentType(),
                                    fetched.source().url())
                            instanceof ParsedFeed feed
                    && !feed.entries().isEmpty()) {
                return feed;
            }
        }
        return null;
    }

    private static @Nullable String charset(@Nullable String contentType) {
        int at = contentType == null
                ? -1
                : contentType.toLowerCase(java.util.Locale.ROOT).indexOf("charset=");
        if (contentType == null || at < 0) {
            return null;
        }
        String rest = contentType.substring(at + "charset=".length());
        int end = rest.indexOf(';');
        String name =
                (end < 0 ? rest : rest.substring(0, end)).replace("\"", "").strip();
        try {
            return java.nio.charset.Charset.isSupported(name) ? name : null;
        } catch (java.nio.charset.IllegalCharsetNameException e) {
            return null;
        }
    }
}
