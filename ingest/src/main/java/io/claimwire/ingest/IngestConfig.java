package io.claimwire.ingest;

import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import io.claimwire.ingest.article.RevisitPlan;
import io.claimwire.ingest.feed.PollLimits;
import io.claimwire.ingest.fetch.AddressGuard;
import io.claimwire.ingest.fetch.FetchSettings;
import io.claimwire.ingest.host.Pace;
import io.claimwire.ingest.host.RobotsPolicy;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;

/**
 * Keys of the ingest stage.
 *
 * @param tickMillis time between two looks at the frontier
 * @param maxInFlight fetches under way at most, over all tasks of the process
 * @param maxFeedBytes cap on a feed after decompression
 * @param maxPageBytes cap on a page after decompression
 * @param hosts hosts that are asked at all
 * @param canaryPort where this process serves the canary's site to itself; 0 for no canary
 */
public record IngestConfig(
        FetchSettings fetch,
        AddressGuard guard,
        Pace pace,
        RobotsPolicy robots,
        PollLimits polls,
        RevisitPlan visits,
        int tickMillis,
        int maxInFlight,
        int maxFeedBytes,
        int maxPageBytes,
        AskedHosts hosts,
        int canaryPort) {

    public static final String USER_AGENT = "fetch.user.agent";
    public static final String CONTACT = "fetch.contact";
    public static final String TIMEOUT_MS = "fetch.timeout.ms";
    public static final String CONNECT_TIMEOUT_MS = "fetch.connect.timeout.ms";
    public static final String MAX_REDIRECTS = "fetch.redirects.max";
    public static final String MAX_HEADER_BYTES = "fetch.header.max.bytes";
    public static final String MAX_RATIO = "fetch.decompression.max.ratio";
    public static final String MAX_FEED_BYTES = "fetch.feed.max.bytes";
    public static final String MAX_PAGE_BYTES = "fetch.page.max.bytes";
    public static final String MAX_IN_FLIGHT = "fetch.in.flight.max";
    public static final String THREADS = "fetch.threads";
    public static final String ALLOWED_ADDRESSES = "fetch.allowed.addresses";
    public static final String HOSTS = "fetch.hosts";
    public static final String HOST_DELAY_MS = "host.delay.ms";
    public static final String HOST_DELAY_MAX_MS = "host.delay.max.ms";
    public static final String HOST_BACKOFF_MS = "host.backoff.ms";
    public static final String HOST_BACKOFF_MAX_MS = "host.backoff.max.ms";
    public static final String ROBOTS_OBEYED = "robots.obeyed";
    public static final String ROBOTS_AGENT = "robots.agent";
    public static final String POLL_START_MS = "poll.interval.start.ms";
    public static final String POLL_MAX_HINT_MS = "poll.hint.max.ms";
    public static final String POLL_MAX_BACKOFF_MS = "poll.backoff.max.ms";
    public static final String POLL_JITTER = "poll.jitter.ratio";
    public static final String PAGE_REVISITS_MS = "page.revisit.after.ms";
    public static final String PAGE_RETRIES_MS = "page.retry.after.ms";
    public static final String ARTICLE_MEMORY_DAYS = "article.memory.days";
    public static final String TICK_MS = "frontier.tick.ms";
    public static final String CANARY_PORT = "canary.port";

    /** Declares the keys. */
    public static ConfigDef definition() {
        ConfigDef keys = new ConfigDef();
        fetchKeys(keys);
        hostKeys(keys);
        pollKeys(keys);
        return keys;
    }

    /**
     * Reads the keys.
     *
     * @throws ConfigException where a list holds what it may not
     */
    public static IngestConfig from(Configuration configuration) {
        return new IngestConfig(
                new FetchSettings(
                        userAgent(configuration),
                        millis(configuration, TIMEOUT_MS),
                        millis(configuration, CONNECT_TIMEOUT_MS),
                        configuration.integer(MAX_REDIRECTS),
                        configuration.integer(MAX_HEADER_BYTES),
                        configuration.integer(MAX_RATIO),
                        configuration.integer(THREADS)),
                guard(configuration),
                new Pace(
                        millis(configuration, HOST_DELAY_MS),
                        millis(configuration, HOST_DELAY_MAX_MS),
                        millis(configuration, HOST_BACKOFF_MS),
                        millis(configuration, HOST_BACKOFF_MAX_MS)),
                new RobotsPolicy(configuration.flag(ROBOTS_OBEYED), configuration.string(ROBOTS_AGENT)),
                new PollLimits(
                        millis(configuration, POLL_START_MS),
                        millis(configuration, POLL_MAX_HINT_MS),
                        millis(configuration, POLL_MAX_BACKOFF_MS),
                        configuration.decimal(POLL_JITTER)),
                new RevisitPlan(
                        durations(configuration, PAGE_REVISITS_MS),
                        durations(configuration, PAGE_RETRIES_MS),
                        Duration.ofDays(configuration.integer(ARTICLE_MEMORY_DAYS))),
                configuration.integer(TICK_MS),
                configuration.integer(MAX_IN_FLIGHT),
                configuration.integer(MAX_FEED_BYTES),
                configuration.integer(MAX_PAGE_BYTES),
                new AskedHosts(Set.copyOf(configuration.list(HOSTS))),
                configuration.integer(CANARY_PORT));
    }

    private static void fetchKeys(ConfigDef keys) {
        text(keys, USER_AGENT, "Claimwire/0.1", Importance.MEDIUM, "Product that requests are signed with.");
        keys.define(
                CONTACT,
                Type.STRING,
                "",
                Importance.HIGH,
                "Address of a page or mailbox at which hosts reach the operator; goes into the User-Agent.");
        number(
                keys,
                TIMEOUT_MS,
                30_000,
                100,
                "Longest time of one request, in milliseconds; each hop of a redirect is a request of its own.");
        number(keys, CONNECT_TIMEOUT_MS, 10_000, 100, "Longest time until a connection stands, in milliseconds.");
        number(keys, MAX_REDIRECTS, 5, 0, "Longest chain of redirects.");
        number(keys, MAX_HEADER_BYTES, 16_384, 1_024, "Longest header line, in bytes; 200 lines at most.");
        number(keys, MAX_RATIO, 100, 2, "Bytes out by bytes in of a compressed body of more than 1 MiB, at most.");
        number(keys, MAX_FEED_BYTES, 10 << 20, 1_024, "Largest feed after decompression, in bytes.");
        keys.define(
                MAX_PAGE_BYTES,
                Type.INT,
                Topics.MAX_PAGE_BODY_BYTES,
                between(1_024, Topics.MAX_PAGE_BODY_BYTES),
                Importance.LOW,
                "Largest page after decompression, in bytes.");
        number(keys, MAX_IN_FLIGHT, 64, 1, "Fetches under way at most, in this process.");
        number(keys, THREADS, 16, 2, "Threads that decompress and parse.");
        keys.define(
                ALLOWED_ADDRESSES,
                Type.LIST,
                List.of(),
                Importance.MEDIUM,
                "Addresses that may be fetched from though they are not public, as 10.0.0.0/8 or 127.0.0.1:8080."
                        + " Everything else behind the operator's wall is refused.");
        keys.define(
                HOSTS,
                Type.LIST,
                List.of(),
                Importance.LOW,
                "Hosts that are asked, with the port where it is not the scheme's own; what is due at others waits."
                        + " Empty asks all.");
    }

    private static void hostKeys(ConfigDef keys) {
        number(
                keys,
                HOST_DELAY_MS,
                1_000,
                0,
                "Time between two requests to a host, in milliseconds; a longer Crawl-delay of its robots.txt is obeyed.");
        number(
                keys,
                HOST_DELAY_MAX_MS,
                3_600_000,
                0,
                "Longest Crawl-delay that is obeyed in full, in milliseconds; of a longer one so much is.");
        number(keys, HOST_BACKOFF_MS, 10_000, 1, "Time a host is left alone after its first failure, in milliseconds.");
        number(keys, HOST_BACKOFF_MAX_MS, 3_600_000, 1, "The longest such time without Retry-After, in milliseconds.");
        keys.define(
                ROBOTS_OBEYED,
                Type.BOOLEAN,
                true,
                Importance.MEDIUM,
                "Whether robots.txt is obeyed. False is for hosts of one's own alone.");
        text(
                keys,
                ROBOTS_AGENT,
                "claimwire",
                Importance.LOW,
                "Name that robots.txt addresses us by, lower case; to be changed together with fetch.user.agent.");
    }

    private static void pollKeys(ConfigDef keys) {
        number(keys, POLL_START_MS, 900_000, 1, "Interval of a feed whose pace is not known yet, in milliseconds.");
        number(
                keys,
                POLL_MAX_HINT_MS,
                3_600_000,
                0,
                "Longest time that Cache-Control or ttl are obeyed for, in milliseconds.");
        number(keys, POLL_MAX_BACKOFF_MS, 86_400_000, 1, "Longest interval of a feed that fails, in milliseconds.");
        keys.define(
                POLL_JITTER,
                Type.DOUBLE,
                0.1,
                between(0, 0.5),
                Importance.LOW,
                "Part of itself by which an interval is spread to both sides.");
        keys.define(
                PAGE_REVISITS_MS,
                Type.LIST,
                "3600000,21600000,86400000",
                Importance.LOW,
                "When a page is looked at again, in milliseconds after it was first sent; rising.");
        keys.define(
                PAGE_RETRIES_MS,
                Type.LIST,
                "60000,600000",
                Importance.LOW,
                "Times between the attempts to fetch a page, in milliseconds; after them the entry's words are sent.");
        number(
                keys,
                ARTICLE_MEMORY_DAYS,
                400,
                2,
                "How long an article is known after the last visit of its page, in days.");
        number(keys, TICK_MS, 100, 10, "Time between two looks at what is due, in milliseconds.");
        keys.define(
                CANARY_PORT,
                Type.INT,
                0,
                between(0, 65_535),
                Importance.MEDIUM,
                "Port on 127.0.0.1 on which each ingest process serves the canary's feed to itself; 0 is no canary."
                        + " The same for all processes and for init, which puts the feed on the list.");
    }

    private static void number(ConfigDef keys, String key, int byDefault, int least, String doc) {
        keys.define(key, Type.INT, byDefault, atLeast(least), Importance.LOW, doc);
    }

    private static void text(ConfigDef keys, String key, String byDefault, Importance importance, String doc) {
        keys.define(key, Type.STRING, byDefault, new ConfigDef.NonEmptyString(), importance, doc);
    }

    private static String userAgent(Configuration configuration) {
        String contact = configuration.string(CONTACT);
        return configuration.string(USER_AGENT) + (contact.isBlank() ? "" : " (+" + contact.strip() + ")");
    }

    private static Duration millis(Configuration configuration, String key) {
        return Duration.ofMillis(configuration.integer(key));
    }

    private static AddressGuard guard(Configuration configuration) {
        List<String> allowed = new ArrayList<>(configuration.list(ALLOWED_ADDRESSES));
        if (configuration.integer(CANARY_PORT) > 0) {
            allowed.add("127.0.0.1:" + configuration.integer(CANARY_PORT));
        }
        try {
            return new AddressGuard(allowed);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(ALLOWED_ADDRESSES, allowed, e.getMessage());
        }
    }

    private static List<Duration> durations(Configuration configuration, String key) {
        List<String> values = configuration.list(key);
        try {
            return values.stream()
                    .map(value -> Duration.ofMillis(Long.parseLong(value)))
                    .sorted()
                    .toList();
        } catch (NumberFormatException e) {
            throw new ConfigException(key, values, "a list of times in milliseconds is needed");
        }
    }
}
