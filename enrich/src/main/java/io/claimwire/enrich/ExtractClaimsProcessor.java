package io.claimwire.enrich;

import io.claimwire.enrich.claim.Extraction;
import io.claimwire.enrich.claim.ExtractionInput;
import io.claimwire.record.Article;
import io.claimwire.record.Claim;
import io.claimwire.record.DeadLetter;
import io.claimwire.record.enrich.SentClaims;
import io.claimwire.runtime.CloudEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Reads articles and sends the claims that are new, changed or gone since the last revision. */
final class ExtractClaimsProcessor implements Processor<String, Received<Article>, String, SpecificRecord> {

    static final String CLAIMS_FAILED = "claims_failed";

    private static final String EVENT = "io.claimwire.claim.v1";

    private final ClaimReader reader;
    private final Reporting reporting;
    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, SentClaims> sent;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    ExtractClaimsProcessor(ClaimReader reader, Reporting reporting) {
        this.reader = reader;
        this.reporting = reporting;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        sent = context.getStateStore(EnrichTopology.SENT_CLAIMS);
    }

    @Override
    public void process(Record<String, Received<Article>> input) {
        if (input.value() == null) {
            return;
        }
        Article article = input.value().value();
        ClaimRevisions revisions = new ClaimRevisions(article.getArticleId(), sent.get(article.getArticleId()));
        if (!revisions.isNewer(article.getRevision())) {
            return;
        }
        List<Claim> found;
        Instant start = reporting.now();
        try {
            Extraction extraction = reader.read(input(article));
            found = ClaimRecords.of(article, extraction, start);
        } catch (Throwable failure) { // a StackOverflowError of one text must not end the stage either
            giveUp(input, failure);
            return;
        }
        reporting.textRead(Duration.between(start, reporting.now()), found.size());
        revisions.changes(article, found, start).forEach(claim -> send(claim, article));
        sent.put(article.getArticleId(), revisions.memory(article.getRevision()));
    }

    private static ExtractionInput input(Article article) {
        Instant published = article.getPublishedAt();
        LocalDate day = published == null ? null : LocalDate.ofInstant(published, ZoneOffset.UTC);
        return new ExtractionInput(article.getText(), day, article.getLanguage());
    }

    private void send(Claim claim, Article article) {
        Instant fetched = claim.getFetchedAt();
        Headers headers = CloudEvents.headers(
                EVENT,
                EnrichStage.NAME,
                claim.getClaimId(),
                claim.getRevision(),
                claim.getStatus().name(),
                fetched);
        context.forward(
                new Record<>(claim.getClaimId(), claim, fetched.toEpochMilli(), headers), EnrichTopology.SEND_CLAIMS);
        reporting.claimSent(claim, article);
    }

    private void giveUp(Record<String, Received<Article>> input, Throwable failure) {
        Record<String, DeadLetter> letter = LostRecord.letter(context, input, CLAIMS_FAILED, failure, reporting.now());
        context.forward(letter.withValue((SpecificRecord) letter.value()), EnrichTopology.SEND_DEAD_ARTICLES);
        reporting.givenUp(CLAIMS_FAILED);
    }
}
