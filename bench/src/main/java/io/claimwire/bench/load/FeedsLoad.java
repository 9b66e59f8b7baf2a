package io.claimwire.bench.load;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.claimwire.ingest.feed.FeedParser;
import io.claimwire.ingest.feed.ParsedFeed;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Feeds of 24 KB parsed a second of one core's time: ours with all its repairs, and ROME alone beside it, in turns, so
 * that whatever else the machine does meets both. CPU time counts, not the clock's.
 */
final class FeedsLoad {

    private static final int ROUNDS = 8;
    private static final int FEEDS_A_ROUND = 300;
    private static final URI BASE = URI.create("http://agency.example/feed.xml");

    private FeedsLoad() {}

    /** Reads one feed; the number of its entries. */
    @FunctionalInterface
    private interface Parser {
        int entries(byte[] feed) throws Exception;
    }

    static void run(String[] arguments) throws Exception {
        byte[] sound = feed(false);
        byte[] broken = feed(true);
        System.out.printf(Locale.ROOT, "feed: %d bytes, %d entries%n", sound.length, ours(sound));
        double ours = 0;
        double rome = 0;
        double repaired = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // the first rounds warm up
            ours = Math.max(ours, perSecond(FeedsLoad::ours, sound));
            rome = Math.max(rome, perSecond(FeedsLoad::rome, sound));
            repaired = Math.max(repaired, perSecond(FeedsLoad::ours, broken));
            System.out.printf(
                    Locale.ROOT,
                    "best so far: ours %.0f/s, ROME alone %.0f/s, ours with repairs %.0f/s%n",
                    ours,
                    rome,
                    repaired);
        }
    }

    private static double perSecond(Parser parser, byte[] feed) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        int entries = 0;
        for (int i = 0; i < FEEDS_A_ROUND; i++) {
            entries += parser.entries(feed);
        }
        double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        if (entries == 0) {
            throw new IllegalStateException("no entry was read");
        }
        return FEEDS_A_ROUND / seconds;
    }

    private static int ours(byte[] feed) {
        return ((ParsedFeed) FeedParser.parse(feed, "application/rss+xml; charset=utf-8", BASE))
                .entries()
                .size();
    }

    private static int rome(byte[] feed) throws Exception {
        return new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(feed), "application/rss+xml; charset=utf-8"))
                .getEntries()
                .size();
    }

    private static byte[] feed(boolean broken) {
        StringBuilder rss = new StringBuilder(broken ? "\n<!DOCTYPE rss>" : "")
                .append(
                        "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Wire</title>")
                .append("<link>http://agency.example/</link><description>Dispatches</description>");
        for (int i = 0; i < 25; i++) {
            rss.append("<item><title>Dispatch ")
                    .append(i)
                    .append(broken ? " & more" : " &amp; more")
                    .append("</title><link>http://agency.example/news/")
                    .append(i)
                    .append("</link><guid isPermaLink=\"false\">wire-")
                    .append(i)
                    .append("</guid><pubDate>Sun, 01 Mar 2026 10:")
                    .append(10 + i)
                    .append(":00 GMT</pubDate><dc:creator>A. Writer</dc:creator><category>Weather</category>")
                    .append("<description>")
                    .append("&lt;p&gt;The river rose above the bridge, and the road is &lt;a href=\"/closed\"&gt;closed"
                            .repeat(6))
                    .append("&lt;/p&gt;</description>")
                    .append(broken && i % 5 == 0 ? "" : "</item>");
        }
        return rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
