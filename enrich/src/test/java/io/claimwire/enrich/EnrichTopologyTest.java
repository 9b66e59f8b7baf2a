package io.claimwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.Article;
import io.claimwire.record.Claim;
import io.claimwire.record.DeadLetter;
import io.claimwire.record.Page;
import io.claimwire.record.RecordStatus;
import io.claimwire.schemas.Ids;
import io.claimwire.schemas.NormalText;
import io.claimwire.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {

    private static final String KILLED =
            "7 people were killed when the bridge fell, the rescue service said on Monday.";
    private static final String MORE = "9 people were killed when the bridge fell, the rescue service said on Monday.";
    private static final String OTHER = "12 people were killed in the other accident of this kind ten years ago.";
    private static final String PROSE =
            "The mayor said that repairs had been asked for in autumn, and that nobody had come.";

    @SuppressWarnings("NullAway.Init")
    private EnrichBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new EnrichBench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void describesItselfAsInTheGoldenFile() throws Exception {
        Reporting reporting = new Reporting(bench.meters, Clock.systemUTC());
        String description = EnrichTopology.build(
                        Map.of("schema.registry.url", "mock://describe"),
                        (body, type, url) -> {
                            throw new AssertionError();
                        },
                        input -> {
                            throw new AssertionError();
                        },
                        reporting)
                .describe()
                .toString();

        Path golden = Path.of("src/test/resources/io/claimwire/enrich/topology.txt");
        assertThat(description).isEqualTo(Files.readString(golden));
    }

    @Test
    void readsAPageIntoAnArticleAndItsClaims() {
        bench.page(1, PROSE, KILLED);

        Article article = bench.articles.readValue();
        assertThat(article.getTitle()).isEqualTo("Toll of the Varneth bridge");
        assertThat(article.getText()).isEqualTo(PROSE + "\n\n" + KILLED);
        assertThat(article.getCarriers()).containsExactly("Reuters");
        assertThat(article.getContentHash()).isEqualTo(Ids.content(article.getTitle(), article.getText()));

        TestRecord<String, Claim> record = bench.claims.readRecord();
        Claim claim = record.value();
        assertThat(claim.getClaimId())
                .isEqualTo(record.key())
                .isEqualTo(Ids.claim(EnrichBench.ARTICLE, "KILLED", NormalText.of(KILLED), "7", 0));
        assertThat(claim.getRevision()).isEqualTo(1);
        assertThat(claim.getStatus()).isEqualTo(RecordStatus.ACTIVE);
        assertThat(claim.getCarriers()).containsExactly("Reuters");
        assertThat(claim.getExtractedAt()).isEqualTo(EnrichBench.NOW);
        assertThat(record.timestamp())
                .isEqualTo(EnrichBench.FETCHED.plusSeconds(1).toEpochMilli());
        assertThat(bench.claims.isEmpty()).isTrue();
        assertThat(bench.count("articles", "outcome", "article")).isEqualTo(1);
        assertThat(bench.count("claims", "outcome", "killed", "stance", "asserted"))
                .isEqualTo(1);
    }

    @Test
    void carriesOneSetOfCloudEventsHeadersOfItsOwn() {
        bench.page(1, PROSE, KILLED);

        TestRecord<String, Article> article = bench.articles.readRecord();
        TestRecord<String, Claim> claim = bench.claims.readRecord();

        assertThat(headers(article))
                .contains(
                        "ce_id=" + EnrichBench.ARTICLE + "/1", "ce_type=io.claimwire.article.v1", "ce_specversion=1.0");
        assertThat(headers(claim))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=" + claim.key() + "/1/ACTIVE",
                        "ce_type=io.claimwire.claim.v1",
                        "ce_source=/claimwire/enrich",
                        "ce_time=2025-03-03T10:00:01Z");
    }

    private static List<String> headers(TestRecord<?, ?> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void sendsOnlyWhatARevisionChanges() {
        bench.page(1, PROSE, KILLED, OTHER);
        String gone = Ids.claim(EnrichBench.ARTICLE, "KILLED", NormalText.of(KILLED), "7", 0);
        bench.claims.readValuesToList();

        bench.page(2, PROSE + " He spoke on Sunday.", MORE, OTHER);

        List<Claim> changes = bench.claims.readValuesToList();
        assertThat(changes).extracting(Claim::getStatus).containsExactly(RecordStatus.ACTIVE, RecordStatus.RETRACTED);
        assertThat(changes.get(0).getNumeral().getText()).isEqualTo("9");
        assertThat(changes.get(0).getRevision()).isEqualTo(1);
        Claim retraction = changes.get(1);
        assertThat(retraction.getClaimId()).isEqualTo(gone);
        assertThat(retraction.getRevision()).isEqualTo(2);
        assertThat(retraction.getArticleRevision()).isEqualTo(2);
        assertThat(retraction.getNumeral().getText()).isEqualTo("7");
        assertThat(bench.count("claims_retracted")).isEqualTo(1);
    }

    @Test
    void sendsAChangedClaimAgainUnderItsId() {
        bench.page(1, PROSE, KILLED);
        Claim before = bench.claims.readValue();
        Article article = bench.articles.readValue();

        // another reading of the same sentence: the punctuation is no part of the id, the publication is one of the
        // slots
        bench.articlesAgain.pipeInput(
                article.getArticleId(),
                Article.newBuilder(article)
                        .setRevision(2)
                        .setPublishedAt(EnrichBench.NOW)
                        .build());

        Claim after = bench.claims.readValue();
        assertThat(after.getClaimId()).isEqualTo(before.getClaimId());
        assertThat(after.getRevision()).isEqualTo(2);
        assertThat(after.getStatus()).isEqualTo(RecordStatus.ACTIVE);
    }

    @Test
    void keepsARetractionFinal() {
        bench.page(1, PROSE, KILLED);
        String first = bench.claims.readValue().getClaimId();
        bench.page(2, PROSE, OTHER);
        bench.page(3, PROSE, KILLED);

        List<Claim> changes = bench.claims.readValuesToList();

        assertThat(changes)
                .filteredOn(claim -> claim.getClaimId().equals(first))
                .singleElement()
                .satisfies(claim -> assertThat(claim.getStatus()).isEqualTo(RecordStatus.RETRACTED));
        assertThat(changes)
                .filteredOn(claim -> claim.getArticleRevision() == 3 && claim.getStatus() == RecordStatus.ACTIVE)
                .singleElement()
                .satisfies(claim -> assertThat(claim.getClaimId())
                        .isEqualTo(Ids.claim(EnrichBench.ARTICLE, "KILLED", NormalText.of(KILLED), "7", 1)));
    }

    @Test
    void tellsEqualClaimsApartByTheirOrder() {
        Article article = Article.newBuilder()
                .setArticleId(EnrichBench.ARTICLE)
                .setText(KILLED + "\n\n" + KILLED)
                .build();

        bench.articlesAgain.pipeInput(EnrichBench.ARTICLE, article);

        assertThat(bench.claims.readKeyValuesToList())
                .extracting(claim -> claim.key)
                .containsExactly(
                        Ids.claim(EnrichBench.ARTICLE, "KILLED", NormalText.of(KILLED), "7", 0),
                        Ids.claim(EnrichBench.ARTICLE, "KILLED", NormalText.of(KILLED), "7", 1));
    }

    @Test
    void ignoresRevisionsThatAreNotNewer() {
        bench.page(2, PROSE, KILLED);
        bench.articles.readValuesToList();
        bench.claims.readValuesToList();

        bench.page(2, PROSE, MORE);
        bench.page(1, PROSE, OTHER);

        assertThat(bench.articles.isEmpty()).isTrue();
        assertThat(bench.claims.isEmpty()).isTrue();
        assertThat(bench.count("articles", "outcome", "duplicate")).isEqualTo(2);
    }

    @Test
    void ignoresArticlesThatAreNotNewer() {
        bench.page(2, PROSE, KILLED);
        Article article = bench.articles.readValue();
        bench.claims.readValuesToList();

        bench.articlesAgain.pipeInput(
                article.getArticleId(),
                Article.newBuilder(article).setRevision(1).setText(PROSE).build());

        assertThat(bench.claims.isEmpty()).isTrue();
    }

    @Test
    void sendsNoArticleTwiceForTheSameContent() {
        bench.page(1, PROSE, KILLED);
        bench.page(2, PROSE, KILLED);

        assertThat(bench.articles.readValuesToList()).hasSize(1);
        assertThat(bench.claims.readValuesToList()).hasSize(1);
    }

    @Test
    void countsWhatIsNoArticle() {
        bench.page(1, "Nothing.");

        assertThat(bench.articles.isEmpty()).isTrue();
        assertThat(bench.count("articles", "outcome", "discarded_no_text")).isEqualTo(1);
    }

    @Test
    void buriesAPageThatCannotBeReadAndReadsTheNext() {
        bench.page(1, PROSE, EnrichBench.POISON_PAGE);
        bench.page(2, PROSE, KILLED);

        DeadLetter letter = bench.deadLetters.readValue();
        assertThat(letter.getStage()).isEqualTo("enrich");
        assertThat(letter.getReason()).isEqualTo("page_failed");
        assertThat(letter.getTopic()).isEqualTo("news.pages.v1");
        assertThat(letter.getPartition()).isZero();
        assertThat(letter.getOffset()).isZero();
        assertThat(letter.getErrorClass()).isEqualTo("java.lang.StackOverflowError");
        byte[] original = letter.getOriginValue().array();
        Page page = Topics.PAGES
                .valueSerde(Map.of("schema.registry.url", "mock://enrich-topology"))
                .deserializer()
                .deserialize("news.pages.v1", original);
        assertThat(page).isEqualTo(EnrichBench.pageRecord(1, PROSE, EnrichBench.POISON_PAGE));
        assertThat(bench.claims.readValuesToList()).hasSize(1);
        assertThat(bench.count("dead_letters", "stage", "enrich", "reason", "page_failed"))
                .isEqualTo(1);
    }

    @Test
    void buriesATextThatCannotBeReadAndReadsTheNext() {
        bench.page(
                1, PROSE, EnrichBench.POISON_TEXT + " it says, and there is a little more of it to make a paragraph.");
        bench.page(2, PROSE, KILLED);

        DeadLetter letter = bench.deadLetters.readValue();
        assertThat(letter.getReason()).isEqualTo("claims_failed");
        assertThat(letter.getTopic()).isEqualTo("news.articles.v1");
        assertThat(bench.claims.readValuesToList()).hasSize(1);
    }

    @Test
    void putsTheClaimsOfAnArticleIntoOnePartition() {
        ByArticle partitioner = new ByArticle();
        Claim one = Claim.newBuilder()
                .setArticleId(EnrichBench.ARTICLE)
                .setClaimId("1")
                .build();
        Claim two = Claim.newBuilder()
                .setArticleId(EnrichBench.ARTICLE)
                .setClaimId("2")
                .build();

        assertThat(partitioner.partitions("news.claims.v1", "1", one, 6))
                .isEqualTo(partitioner.partitions("news.claims.v1", "2", two, 6))
                .hasValueSatisfying(partitions -> assertThat(partitions).hasSize(1));
    }
}
