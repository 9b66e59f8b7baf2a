package io.claimwire.ingest.host;

import static java.util.Comparator.comparingInt;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.record.ingest.RobotsRule;
import io.claimwire.record.ingest.RobotsRules;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads robots.txt (RFC 9309) by crawler-commons and applies it. What is kept of a file is bounded, and so is the work
 * of one look at it: it is done before every fetch, on the thread of all hosts of a task. Pure.
 */
public final class Robots {

    /** Of a robots.txt at least 500 KiB must be read (RFC 9309, 2.5); what stands behind them counts for nothing. */
    public static final int MAX_BYTES = 500 << 10;

    /** Rules kept of one host; of more the shortest, which say most: a longer one speaks of fewer addresses. */
    static final int MAX_RULES = 2_000;

    /** Of these the ones with an asterisk, each of which is looked for in the whole of an address. */
    static final int MAX_WILDCARD_RULES = 500;

    /** Longer ones, which hardly any address could match, are left out. */
    static final int MAX_RULE_LENGTH = 2_000;

    /** Characters of all rules together. */
    static final int MAX_RULES_LENGTH = 1 << 16;

    private static final Pattern ASTERISKS = Pattern.compile("\\*{2,}");

    /** Where an address has them they are no signs of a pattern. */
    private static final boolean[] SIGNS = new boolean[128];

    static {
        SIGNS['*'] = true;
        SIGNS['$'] = true;
    }

    private static final Duration VALID = Duration.ofDays(1);
    private static final Duration LEAST_VALID = Duration.ofHours(1);

    private static final int REQUESTS_PER_LOOK = 4;

    private Robots() {}

    /** Where the rules for an address stand. */
    public static URI location(URI url) {
        return URI.create(url.getScheme() + "://" + WebAddress.host(url) + "/robots.txt");
    }

    /**
     * The rules that an answer to a request for robots.txt gives. A host without one allows everything (RFC 9309,
     * 2.3.1.3). One that cannot be reached allows nothing (2.3.1.4): null, and the caller tries again.
     *
     * @param agent our product token, lower case
     */
    public static @Nullable RobotsRules of(FetchOutcome outcome, String agent, Instant now) {
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
            // beyond its own limit it would take a delay for a refusal of everything
            parser.setMaxCrawlDelay(Long.MAX_VALUE);
            SimpleRobotRules rules = parser.parseContent(
                    fetched.source().url().toString(), fetched.body(), contentType(fetched), List.of(agent));
            return record(rules, now.plus(validity(fetched, rules.getCrawlDelay())));
        }
        return switch (outcome.kind()) {
            case NOT_FOUND, GONE, CLIENT_ERROR, TOO_MANY_REDIRECTS ->
                record(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(VALID));
            default -> null;
        };
    }

    /** True where the rules let us fetch an address: the longest that matches decides, of equal ones the kinder. */
    public static boolean allow(RobotsRules rules, URI url) {
        RobotRulesMode mode = RobotRulesMode.valueOf(rules.getMode());
        String path = path(url);
        if (mode != RobotRulesMode.ALLOW_SOME || path.equals("/robots.txt")) {
            return mode != RobotRulesMode.ALLOW_NONE;
        }
        int longest = -1;
        boolean allowed = true;
        for (RobotsRule rule : rules.getRules()) {
            int length = rule.getPrefix().length();
            boolean decides = length > longest || (length == longest && !allowed && rule.getAllow());
            if (decides && PathPattern.matches(rule.getPrefix(), path)) {
                longest = length;
                allowed = rule.getAllow();
            }
        }
        return allowed;
    }

    /** The Crawl-delay, a day at most; zero where none is stated. */
    public static Duration crawlDelay(RobotsRules rules) {
        Long stated = rules.getCrawlDelayMillis();
        return Duration.ofMillis(stated == null ? 0 : Math.min(stated, VALID.toMillis()));
    }

    private static String path(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return SimpleRobotRules.escapePath(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery(), SIGNS);
    }

    private static RobotsRules record(SimpleRobotRules rules, Instant expires) {
        RobotRulesMode mode = rules.isAllowAll()
                ? RobotRulesMode.ALLOW_ALL
                : rules.isAllowNone() ? RobotRulesMode.ALLOW_NONE : RobotRulesMode.ALLOW_SOME;
        List<RobotsRule> kept = kept(rules);
        long delay = rules.getCrawlDelay();
        return RobotsRules.newBuilder()
                .setMode(mode.name())
                .setRules(kept)
                .setCrawlDelayMillis(delay == BaseRobotRules.UNSET_CRAWL_DELAY ? null : delay)
                .setExpiresAt(expires.toEpochMilli())
                .build();
    }

    private static List<RobotsRule> kept(SimpleRobotRules rules) {
        List<RobotsRule> sorted = rules.getRobotRules().stream()
                .map(rule -> new RobotsRule(ASTERISKS.matcher(rule.getPrefix()).replaceAll("*"), rule.isAllow()))
                .filter(rule -> rule.getPrefix().length() <= MAX_RULE_LENGTH)
                .sorted(comparingInt((RobotsRule rule) -> rule.getPrefix().length())
                        .thenComparing(RobotsRule::getAllow))
                .toList();
        List<RobotsRule> kept = new ArrayList<>();
        int wildcards = 0;
        int length = 0;
        for (RobotsRule rule : sorted) {
            length += rule.getPrefix().length();
            if (kept.size() == MAX_RULES || length > MAX_RULES_LENGTH) {
                break;
            }
            boolean wild = rule.getPrefix().indexOf('*') >= 0;
            if (!wild || wildcards++ < MAX_WILDCARD_RULES) {
                kept.add(rule);
            }
        }
        return kept;
    }

    private static String contentType(FetchOutcome.Fetched fetched) {
        // pages of errors that come with status 200 must not be read as rules
        return fetched.contentType() == null ? "text/plain" : fetched.contentType();
    }

    /** Long enough for some requests at the stated delay: else rules would be all that is ever asked for. */
    private static Duration validity(FetchOutcome.Fetched fetched, long crawlDelayMillis) {
        Duration fresh = fetched.source().freshFor();
        Duration most = fresh == null || fresh.compareTo(VALID) > 0 ? VALID : fresh;
        Duration least =
                Duration.ofMillis(Math.min(crawlDelayMillis, VALID.toMillis())).multipliedBy(REQUESTS_PER_LOOK);
        Duration atLeast = least.compareTo(LEAST_VALID) < 0 ? LEAST_VALID : least;
        return most.compareTo(atLeast) < 0 ? atLeast : most;
    }
}
