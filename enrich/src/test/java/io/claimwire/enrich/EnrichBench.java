package io.claimwire.enrich;

import io.claimwire.enrich.claim.ClaimQuantity;
import io.claimwire.enrich.claim.ClaimSlot;
import io.claimwire.enrich.claim.ExtractedClaim;
import io.claimwire.enrich.claim.Extraction;
import io.claimwire.enrich.claim.ExtractionInput;
import io.claimwire.enrich.page.PageExtractor;
import io.claimwire.enrich.page.PageResult;
import io.claimwire.record.AffectedCategory;
import io.claimwire.record.Article;
import io.claimwire.record.BodySource;
import io.claimwire.record.Claim;
import io.claimwire.record.DeadLetter;
import io.claimwire.record.Modifier;
import io.claimwire.record.Outcome;
import io.claimwire.record.Page;
import io.claimwire.record.QuantityRole;
import io.claimwire.record.SourceKind;
import io.claimwire.record.Stance;
import io.claimwire.schemas.RegisteredSchema;
import io.claimwire.schemas.Topic;
import io.claimwire.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;

/** The topology on the test driver, with the real page extractor and a claim reader as simple as can be. */
final class EnrichBench implements AutoCloseable {

    static final String ARTICLE = "a".repeat(64);
    static final Instant FETCHED = Instant.parse("2025-03-03T10:00:00Z");
    static final Instant NOW = Instant.parse("2025-03-03T10:00:05Z");
    static final String POISON_PAGE = "bury this page";
    static final String POISON_TEXT = "bury this text";

    private static final Map<String, String> REGISTRY = Map.of("schema.registry.url", "mock://enrich-topology");

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TestOutputTopic<String, Article> articles;
    final TestOutputTopic<String, Claim> claims;
    final TestOutputTopic<String, DeadLetter> deadLetters;
    final TestInputTopic<String, Article> articlesAgain;
    private final TestInputTopic<String, Page> pages;
    private final TopologyTestDriver driver;

    EnrichBench() throws IOException, RestClientException {
        for (Topic<?> topic : Topics.all()) {
            MockSchemaRegistry.getClientForScope("enrich-topology")
                    .register(topic.subject(), new AvroSchema(RegisteredSchema.of(topic)));
        }
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "enrich-test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/kafka-streams");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        Reporting reporting = new Reporting(meters, Clock.fixed(NOW, ZoneOffset.UTC));
        driver = new TopologyTestDriver(
                EnrichTopology.build(REGISTRY, EnrichBench::readPage, EnrichBench::readClaims, reporting),
                properties,
                NOW);
        pages = input(Topics.PAGES);
        articlesAgain = input(Topics.ARTICLES);
        articles = output(Topics.ARTICLES);
        claims = output(Topics.CLAIMS);
        deadLetters = output(Topics.DEAD_LETTERS);
    }

    private <V extends SpecificRecord> TestInputTopic<String, V> input(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(), new StringSerializer(), topic.valueSerde(REGISTRY).serializer());
    }

    private <V extends SpecificRecord> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(),
                new StringDeserializer(),
                topic.valueSerde(REGISTRY).deserializer());
    }

    /** Sends a page revision of the article whose body has these paragraphs. */
    void page(long revision, String... paragraphs) {
        pages.pipeInput(ARTICLE, pageRecord(revision, paragraphs));
    }

    static Page pageRecord(long revision, String... paragraphs) {
        String html = "<html lang=en><head><title>Toll of the Varneth bridge</title></head><body><article>"
                + "<h1>Toll of the Varneth bridge</h1><p>" + String.join("</p><p>", paragraphs)
                + "</p></article></body></html>";
        return Page.newBuilder()
                .setArticleId(ARTICLE)
                .setRevision(revision)
                .setFeedId("meridian")
                .setOutlet("Meridian Post")
                .setAgencies(List.of("Reuters"))
                .setUrl("https://news.example.org/bridge")
                .setPublishedAt(Instant.parse("2025-03-02T22:00:00Z"))
                .setBodySource(BodySource.PAGE)
                .setBody(ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)))
                .setContentType("text/html; charset=utf-8")
                .setFirstSeenAt(FETCHED)
                .setFetchedAt(FETCHED.plusSeconds(revision))
                .build();
    }

    double count(String meter, String... tags) {
        return meters.get("claimwire_" + meter).tags(tags).counter().count();
    }

    private static PageResult readPage(byte[] body, @Nullable String contentType, @Nullable String url) {
        if (new String(body, StandardCharsets.UTF_8).contains(POISON_PAGE)) {
            throw new StackOverflowError("too deep");
        }
        return new PageExtractor().extract(body, contentType, url);
    }

    /** One claim for each paragraph that begins with a number: the number, and what follows "says" as source. */
    private static Extraction readClaims(ExtractionInput input) {
        if (input.text().contains(POISON_TEXT)) {
            throw new IllegalStateException("no way through");
        }
        List<ExtractedClaim> claims = new ArrayList<>();
        for (String paragraph : input.text().split("\n\n", -1)) {
            if (Character.isDigit(paragraph.charAt(0))) {
                claims.add(claim(paragraph, input.text().indexOf(paragraph)));
            }
        }
        return new Extraction(List.of(), false, claims, List.of());
    }

    private static ExtractedClaim claim(String sentence, int at) {
        String numeral = sentence.substring(0, sentence.indexOf(' '));
        long count = Long.parseLong(numeral);
        return new ExtractedClaim(
                Outcome.KILLED,
                new ClaimQuantity(count, count, Modifier.EXACT),
                new ClaimSlot(numeral, at, at + numeral.length()),
                QuantityRole.TOTAL,
                null,
                AffectedCategory.PERSON,
                null,
                null,
                null,
                SourceKind.UNKNOWN,
                null,
                sentence.contains("feared") ? Stance.POSSIBLE : Stance.ASSERTED,
                List.of(),
                null,
                new ClaimSlot(sentence, at, at + sentence.length()),
                sentence.contains("feared") ? 0.5 : 0.9,
                List.of());
    }

    @Override
    public void close() {
        driver.close();
    }
}
