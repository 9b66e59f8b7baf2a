package io.claimwire.ingest.host;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and applies robots.txt (RFC 9309) by crawler-commons. Pure. */
public final class Robots {

    /** Of a robots.txt at least 500 KiB must be read (RFC 9309, 2.5); what stands behind them counts for nothing. */
    public static final int MAX_BYTES = 500 << 10;

    /** Rules kept of one host; the longest, which win, come first. */
    private static final int MAX_RULES = 2_000;

    private static final Duration VALID = Duration.ofDays(1);
    private static final Duration LEAST_VALID = Duration.ofHours(1);

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
            SimpleRobotRules rules = new SimpleRobotRulesParser()
                    .parseContent(
                            fetched.source().url().toString(), fetched.body(), contentType(fetched), List.of(agent));
            return record(rules, now.plus(validity(fetched)));
        }
        return switch (outcome.kind()) {
            case NOT_FOUND, GONE, CLIENT_ERROR, TOO_MANY_REDIRECTS ->
                record(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(VALID));
            default -> null;
        };
    }

    /** True where the rules let us fetch an address. */
    public static boolean allow(RobotsRules rules, URI url) {
        SimpleRobotRules applied = new SimpleRobotRules(RobotRulesMode.valueOf(rules.getMode()));
        for (RobotsRule rule : rules.getRules()) {
            applied.addRule(rule.getPrefix(), rule.getAllow());
        }
        return applied.isAllowed(url.toString());
    }

    private static RobotsRules record(SimpleRobotRules rules, Instant expires) {
        RobotRulesMode mode = rules.isAllowAll()
                ? RobotRulesMode.ALLOW_ALL
                : rules.isAllowNone() ? RobotRulesMode.ALLOW_NONE : RobotRulesMode.ALLOW_SOME;
        List<RobotsRule> kept = rules.getRobotRules().stream()
                .limit(MAX_RULES)
                .map(rule -> new RobotsRule(rule.getPrefix(), rule.isAllow()))
                .toList();
        long delay = rules.getCrawlDelay();
        return RobotsRules.newBuilder()
                .setMode(mode.name())
                .setRules(kept)
                .setCrawlDelayMillis(delay == BaseRobotRules.UNSET_CRAWL_DELAY ? null : delay)
                .setExpiresAt(expires.toEpochMilli())
                .build();
    }

    private static String contentType(FetchOutcome.Fetched fetched) {
        // pages of errors that come with status 200 must not be read as rules
        return fetched.contentType() == null ? "text/plain" : fetched.contentType();
    }

    private static Duration validity(FetchOutcome.Fetched fetched) {
        Duration fresh = fetched.source().freshFor();
        if (fresh == null || fresh.compareTo(VALID) > 0) {
            return VALID;
        }
        return fresh.compareTo(LEAST_VALID) < 0 ? LEAST_VALID : fresh;
    }
}
