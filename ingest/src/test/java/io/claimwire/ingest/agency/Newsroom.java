package io.claimwire.ingest.agency;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * An agency that sends a numbered dispatch every few minutes. Feed and pages are a function of the time, so that what
 * was published at any moment can be told afterwards.
 */
public class Newsroom implements Function<Ask, Reply> {

    private final ScriptedWeb web;
    private final String host;
    private final Instant start;
    private final Duration period;
    private final int dispatches;

    /** @param period between two dispatches; the first is there at the start */
    public Newsroom(ScriptedWeb web, String host, Instant start, Duration period, int dispatches) {
        this.web = web;
        this.host = host;
        this.start = start;
        this.period = period;
        this.dispatches = dispatches;
        web.host(host, this);
    }

    public final String host() {
        return host;
    }

    public final String feed() {
        return web.url(host, "/feed.xml");
    }

    public final String link(int dispatch) {
        return web.url(host, path(dispatch));
    }

    /** Path of a dispatch's page. */
    protected String path(int dispatch) {
        return "/news/" + dispatch;
    }

    /** Links of all dispatches published by then. */
    public final List<String> published(Instant now) {
        List<String> links = new ArrayList<>();
        for (int i = 0; i < count(now); i++) {
            links.add(link(i));
        }
        return links;
    }

    /** How many versions the feed has had by then. */
    public final int versions(Instant now) {
        return count(now);
    }

    @Override
    public Reply apply(Ask ask) {
        if (ask.path().equals("/feed.xml")) {
            return Reply.of("application/rss+xml", rss(ask.at())).unlessKnown(ask);
        }
        for (int i = 0; i < count(ask.at()); i++) {
            if (ask.path().equals(path(i))) {
                return Reply.of("text/html; charset=utf-8", page(i, ask.at())).unlessKnown(ask);
            }
        }
        return Reply.status(404);
    }

    /** Title of a dispatch in the feed. */
    protected String title(int dispatch, Instant now) {
        return "Dispatch " + dispatch + " of " + host;
    }

    /** Identifier of a dispatch in the feed. */
    protected String guid(int dispatch, Instant now) {
        return host + "/" + dispatch;
    }

    /** What the page of a dispatch says. */
    protected String text(int dispatch, Instant now) {
        return "In place " + dispatch + " nothing else was reported by " + host + ".";
    }

    /** Time since the start. */
    protected final Duration age(Instant now) {
        return Duration.between(start, now);
    }

    private String rss(Instant now) {
        StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>" + host + "</title>");
        List<Integer> newestFirst = new ArrayList<>();
        for (int i = 0; i < count(now); i++) {
            newestFirst.add(i);
        }
        newestFirst.sort(Comparator.reverseOrder());
        for (int i : newestFirst) {
            rss.append("<item><title>")
                    .append(title(i, now))
                    .append("</title><link>")
                    .append(link(i))
                    .append("</link><guid isPermaLink='false'>")
                    .append(guid(i, now))
                    .append("</guid></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private String page(int dispatch, Instant now) {
        return "<html><head><title>" + title(dispatch, now) + "</title></head><body><h1>" + title(dispatch, now)
                + "</h1><p>" + text(dispatch, now) + "</p></body></html>";
    }

    private int count(Instant now) {
        return (int) Math.min(dispatches, Math.max(0, age(now).dividedBy(period) + 1));
    }
}
