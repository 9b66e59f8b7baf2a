package io.claimwire.ingest.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.ingest.fetch.FetchOutcome.Failed;
import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import io.claimwire.ingest.fetch.FetchOutcome.RateLimited;
import io.claimwire.ingest.fetch.FetchOutcome.Source;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.record.FetchOutcomeKind;
import io.claimwire.record.ingest.RobotsRule;
import io.claimwire.record.ingest.RobotsRules;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String FILE = """
            User-agent: claimwire
            Disallow: /private/
            Allow: /private/open.html
            Disallow: /*.pdf$
            Crawl-delay: 2.5

            User-agent: *
            Disallow: /
            """;

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/news, true",
        "/private/x, false",
        "/private/open.html, true",
        "/a/b.pdf, false",
        "/a/b.pdf.html, true"
    })
    void appliesTheGroupThatNamesUs(String path, boolean allowed) {
        assertThat(Robots.allow(rules(FILE, "claimwire"), URI.create("http://agency.example" + path)))
                .isEqualTo(allowed);
    }

    @Test
    void appliesTheGroupForEverybodyElse() {
        assertThat(Robots.allow(rules(FILE, "otherbot"), URI.create("http://agency.example/news")))
                .isFalse();
        assertThat(Robots.allow(rules("", "claimwire"), URI.create("http://agency.example/news")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/*?print=, /news?print=1, false",
        "/*?print=, /news?page=1, true",
        "/a*b*c$, /a/b/c, false",
        "/a*b*c$, /a/b/c/d, true",
        "/fish*, /fishheads/yummy.html, false",
        "/fish$, /fish, false",
        "/fish$, /fish/salmon, true",
        "/*, /anything, false",
        "*/print/, /news/print/1, false",
        "/caf%C3%A9, /café, false",
        "'', /anything, true"
    })
    void wildcardsAndEndsAreThoseOfTheStandard(String rule, String path, boolean allowed) {
        RobotsRules rules = rules("User-agent: *\nDisallow: " + rule, "claimwire");

        assertThat(Robots.allow(rules, address(path))).isEqualTo(allowed);
    }

    @Test
    void theLongestRuleWinsAndOfEqualOnesTheKinder() {
        RobotsRules rules =
                rules("User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /page\nAllow: /page", "claimwire");

        assertThat(Robots.allow(rules, address("/news/1"))).isFalse();
        assertThat(Robots.allow(rules, address("/news/open/1"))).isTrue();
        assertThat(Robots.allow(rules, address("/page"))).isTrue();
    }

    /** Each as long as is read of any robots.txt; {@code #} is a number, so that each rule is another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Disallow: /*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b#\n",
                "Disallow: /*aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab#\n",
                "Disallow: /***aa****b#\n",
                "Disallow: /xxxxxxx#\n",
                "Allow: /y#$\n",
                "User-agent: claimwire\n",
                "a",
                "*",
                "\u00ff",
                "\u0000",
                ":",
                "Crawl-delay: 99999999999999999999\n",
                "Sitemap: http://agency.example/s\n"
            })
    void whatIsKeptOfAHugeFileIsBounded(String repeated) {
        StringBuilder file = new StringBuilder("User-agent: *\nDisallow: /closed\nDisallow: /");
        for (int i = 0; file.length() < Robots.MAX_BYTES - repeated.length(); i++) {
            file.append(repeated.replace("#", String.valueOf(i)));
        }

        RobotsRules rules = rules(file.toString(), "otherbot");

        assertThat(Robots.allow(rules, address("/closed"))).isFalse();
        assertThat(rules.getRules()).hasSizeLessThanOrEqualTo(Robots.MAX_RULES);
        assertThat(rules.getRules().stream().map(RobotsRule::getPrefix))
                .allSatisfy(
                        path -> assertThat(path).doesNotContain("**").hasSizeLessThanOrEqualTo(Robots.MAX_RULE_LENGTH));
        assertThat(rules.getRules().stream()
                        .mapToInt(rule -> rule.getPrefix().length())
                        .sum())
                .isLessThanOrEqualTo(Robots.MAX_RULES_LENGTH);
        assertThat(rules.getRules().stream().filter(rule -> rule.getPrefix().contains("*")))
                .hasSizeLessThanOrEqualTo(Robots.MAX_WILDCARD_RULES);
    }

    @Test
    void ofTooManyRulesTheBroadOnesStay() {
        StringBuilder file = new StringBuilder("User-agent: *\nDisallow: /archive/\n");
        for (int i = 0; i < 5_000; i++) {
            file.append("Allow: /archive/open").append(i).append('\n');
        }

        RobotsRules rules = rules(file.toString(), "claimwire");

        assertThat(rules.getRules()).hasSize(Robots.MAX_RULES);
        assertThat(Robots.allow(rules, address("/archive/1"))).isFalse();
        assertThat(Robots.allow(rules, address("/archive/open1"))).isTrue();
    }

    @Test
    void signsInAnAddressAreNoPattern() {
        RobotsRules rules = rules("User-agent: *\nDisallow: /price%24\nDisallow: /a%2Ab", "claimwire");

        assertThat(Robots.allow(rules, address("/price$"))).isFalse();
        assertThat(Robots.allow(rules, address("/a*b"))).isFalse();
        assertThat(Robots.allow(rules, address("/axb"))).isTrue();
        assertThat(Robots.allow(rules, address("/robots.txt"))).isTrue();
    }

    @Test
    void oneRuleOfManyWildcardsEnds() {
        RobotsRules rules = rules("User-agent: *\nDisallow: /" + "*a".repeat(2_000) + "*b$", "claimwire");

        assertThat(Robots.allow(rules, address("/" + "a".repeat(3_900)))).isTrue();
    }

    @Test
    void readsTheCrawlDelay() {
        assertThat(rules(FILE, "claimwire").getCrawlDelayMillis()).isEqualTo(2_500);
        assertThat(rules("", "claimwire").getCrawlDelayMillis()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "120, 120000", "301, 301000", "3600, 3600000", "86400, 86400000"})
    void aLongCrawlDelayIsNoRefusal(String stated, long millis) {
        RobotsRules rules = rules("User-agent: *\nCrawl-delay: " + stated, "claimwire");

        assertThat(rules.getCrawlDelayMillis()).isEqualTo(millis);
        assertThat(Robots.allow(rules, address("/feed.xml"))).isTrue();
        assertThat(rules.getExpiresAt()).isGreaterThanOrEqualTo(NOW.toEpochMilli() + 2 * millis);
    }

    @Test
    void aHostWithoutRulesAllowsEverything() {
        RobotsRules none = Robots.of(new Failed(FetchOutcomeKind.NOT_FOUND, ""), "claimwire", NOW);

        assertThat(none).isNotNull();
        assertThat(Robots.allow(none, URI.create("http://agency.example/x"))).isTrue();
        assertThat(none.getExpiresAt()).isEqualTo(NOW.plus(Duration.ofDays(1)).toEpochMilli());
    }

    @ParameterizedTest
    @EnumSource(
            value = FetchOutcomeKind.class,
            names = {"SERVER_ERROR", "TIMEOUT", "UNREACHABLE", "DNS_FAILED", "BLOCKED_ADDRESS", "TOO_LARGE"})
    void aHostThatCannotBeAskedAllowsNothingYet(FetchOutcomeKind kind) {
        assertThat(Robots.of(new Failed(kind, ""), "claimwire", NOW)).isNull();
        assertThat(Robots.of(new RateLimited(429, null), "claimwire", NOW)).isNull();
    }

    @Test
    void rulesHoldBetweenAnHourAndADay() {
        assertThat(expiry(Duration.ofMinutes(1))).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(expiry(Duration.ofHours(5))).isEqualTo(NOW.plus(Duration.ofHours(5)));
        assertThat(expiry(Duration.ofDays(9))).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void rulesStandAtTheRootOfTheHost() {
        assertThat(Robots.location(URI.create("https://agency.example:8443/a/b?c")))
                .isEqualTo(URI.create("https://agency.example:8443/robots.txt"));
    }

    private static URI address(String path) {
        URI address = WebAddress.of("http://agency.example" + path);
        assertThat(address).isNotNull();
        return address;
    }

    private static Instant expiry(Duration fresh) {
        RobotsRules rules = Robots.of(answer("", fresh), "claimwire", NOW);
        return Instant.ofEpochMilli(rules == null ? 0 : rules.getExpiresAt());
    }

    private static RobotsRules rules(String file, String agent) {
        RobotsRules rules = Robots.of(answer(file, null), agent, NOW);
        assertThat(rules).isNotNull();
        return rules;
    }

    private static FetchOutcome answer(String file, @Nullable Duration fresh) {
        Source source = new Source(URI.create("http://agency.example/robots.txt"), null, null, null, fresh);
        return new Fetched(source, 200, file.getBytes(StandardCharsets.UTF_8), "text/plain");
    }
}
