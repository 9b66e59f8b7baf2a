package io.claimwire.ingest.agency;

import java.time.Duration;
import java.time.Instant;

/** Agencies with ways of their own. */
public final class Newsrooms {

    /** When what goes wrong goes wrong, after the start. */
    public static final Duration TROUBLE = Duration.ofMinutes(10);

    /** How long a busy host asks to be left alone. */
    public static final Duration RETRY_AFTER = Duration.ofMinutes(5);

    private static final Duration PERIOD = Duration.ofMinutes(6);
    private static final int DISPATCHES = 100;

    private final ScriptedWeb web;
    private final Instant start;

    public Newsrooms(ScriptedWeb web, Instant start) {
        this.web = web;
        this.start = start;
    }

    public Newsroom plain(String host) {
        return new Newsroom(web, host, start, PERIOD, DISPATCHES);
    }

    /** Answers 429 for a while. */
    public Newsroom busy(String host) {
        return new Newsroom(web, host, start, PERIOD, DISPATCHES) {
            @Override
            public Reply apply(Ask ask) {
                boolean busy =
                        age(ask.at()).compareTo(TROUBLE) > 0 && age(ask.at()).compareTo(TROUBLE.plus(RETRY_AFTER)) < 0;
                return busy
                        ? Reply.status(429).with("Retry-After", String.valueOf(RETRY_AFTER.toSeconds()))
                        : super.apply(ask);
            }
        };
    }

    /** Its feed has moved within the host, for good. */
    public Newsroom renamed(String host) {
        return new Newsroom(web, host, start, PERIOD, DISPATCHES) {
            @Override
            public Reply apply(Ask ask) {
                return ask.path().equals("/old.xml") ? Reply.redirect(308, feed()) : super.apply(ask);
            }
        };
    }

    /** Its feed is taken down. */
    public Newsroom gone(String host) {
        return new Newsroom(web, host, start, PERIOD, DISPATCHES) {
            @Override
            public Reply apply(Ask ask) {
                boolean gone = ask.path().equals("/feed.xml") && age(ask.at()).compareTo(TROUBLE) > 0;
                return gone ? Reply.status(410) : super.apply(ask);
            }
        };
    }

    /** Gives all its dispatches new identifiers all the time. */
    public Newsroom rewriting(String host) {
        return new Newsroom(web, host, start, PERIOD, DISPATCHES) {
            @Override
            protected String guid(int dispatch, Instant now) {
                return super.guid(dispatch, now) + "?" + now.getEpochSecond();
            }
        };
    }

    /** Corrects its first dispatch, in the feed and on the page. */
    public Newsroom correcting(String host) {
        return new Newsroom(web, host, start, PERIOD, DISPATCHES) {
            @Override
            protected String title(int dispatch, Instant now) {
                boolean corrected = dispatch == 0 && age(now).compareTo(TROUBLE) > 0;
                return super.title(dispatch, now) + (corrected ? ", corrected" : "");
            }
        };
    }

    /** Corrects its first dispatch on the page alone. */
    public Newsroom amending(String host) {
        return new Newsroom(web, host, start, PERIOD, DISPATCHES) {
            @Override
            protected String text(int dispatch, Instant now) {
                boolean amended = dispatch == 0 && age(now).compareTo(TROUBLE) > 0;
                return amended ? "An earlier version was wrong." : super.text(dispatch, now);
            }
        };
    }

    /** Wants no robots on its pages, and its feed asked for slowly. */
    public Newsroom closed(String host) {
        return new Newsroom(web, host, start, PERIOD, DISPATCHES) {
            @Override
            public Reply apply(Ask ask) {
                return ask.path().equals("/robots.txt")
                        ? Reply.of("text/plain", "User-agent: *\nCrawl-delay: 5\nDisallow: /news/\n")
                        : super.apply(ask);
            }
        };
    }

    /** Fails at every other request. */
    public Newsroom flaky(String host) {
        return new Newsroom(web, host, start, PERIOD, DISPATCHES) {
            private int asked;

            @Override
            public synchronized Reply apply(Ask ask) {
                boolean fails = !ask.path().equals("/robots.txt") && asked++ % 2 == 0;
                return fails ? Reply.status(500) : super.apply(ask);
            }
        };
    }

    /** Its links lead to another host, which redirects once more. */
    public Newsroom delegating(String host) {
        String pages = "pages-" + host;
        web.host(
                pages,
                ask -> ask.path().startsWith("/moved")
                        ? Reply.of("text/html", "<h1>Moved</h1><p>At " + ask.path() + " of " + host + ".</p>")
                                .unlessKnown(ask)
                        : ask.path().startsWith("/news")
                                ? Reply.redirect(302, web.url(pages, "/moved" + ask.path()))
                                : Reply.status(404));
        return new Newsroom(web, host, start, PERIOD, DISPATCHES) {
            @Override
            public Reply apply(Ask ask) {
                return ask.path().startsWith("/news/")
                        ? Reply.redirect(302, web.url(pages, ask.path()))
                        : super.apply(ask);
            }
        };
    }
}
