package io.claimwire.enrich;

import io.claimwire.enrich.page.Discarded;
import io.claimwire.enrich.page.ExtractedPage;
import io.claimwire.enrich.page.PageExtractor;
import io.claimwire.enrich.page.PageResult;
import io.claimwire.record.Article;
import io.claimwire.record.DeadLetter;
import io.claimwire.record.Page;
import io.claimwire.record.enrich.KnownArticle;
import io.claimwire.runtime.CloudEvents;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Reads pages and sends on what is an article that was not sent before. */
final class ExtractArticleProcessor implements Processor<String, Received<Page>, String, SpecificRecord> {

    static final String PAGE_FAILED = "page_failed";

    private static final String EVENT = "io.claimwire.article.v1";

    private final PageReader reader;
    private final Reporting reporting;
    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, KnownArticle> known;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    ExtractArticleProcessor(PageReader reader, Reporting reporting) {
        this.reader = reader;
        this.reporting = reporting;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        known = context.getStateStore(EnrichTopology.KNOWN_ARTICLES);
    }

    @Override
    public void process(Record<String, Received<Page>> input) {
        if (input.value() == null) {
            return;
        }
        Page page = input.value().value();
        KnownArticle last = known.get(page.getArticleId());
        if (last != null && !ArticleReading.isNewer(page, last)) {
            reporting.pageBecame("duplicate");
            return;
        }
        PageResult result;
        Instant start = reporting.now();
        try {
            result = reader.read(bytes(page.getBody()), page.getContentType(), page.getUrl());
        } catch (Throwable failure) { // a StackOverflowError of one page must not end the stage either
            giveUp(input, failure);
            return;
        }
        reporting.pageRead(Duration.between(start, reporting.now()));
        if (result instanceof ExtractedPage extracted) {
            send(ArticleReading.article(page, extracted), last);
        } else if (result instanceof Discarded discarded) {
            reporting.pageBecame("discarded_" + discarded.reason().label());
            remember(page.getArticleId(), page.getRevision(), last == null ? "" : last.getContentHash());
        }
    }

    private void send(Article article, @Nullable KnownArticle last) {
        remember(article.getArticleId(), article.getRevision(), article.getContentHash());
        if (last != null && last.getContentHash().equals(article.getContentHash())) {
            reporting.pageBecame("duplicate");
            return;
        }
        Instant fetched = article.getFetchedAt();
        String key = article.getArticleId();
        Headers headers = CloudEvents.headers(EVENT, EnrichStage.NAME, key, article.getRevision(), "", fetched);
        context.forward(new Record<>(key, article, fetched.toEpochMilli(), headers), EnrichTopology.SEND_ARTICLES);
        reporting.pageBecame("article");
    }

    private void remember(String articleId, long revision, String contentHash) {
        known.put(
                articleId,
                KnownArticle.newBuilder()
                        .setRevision(revision)
                        .setContentHash(contentHash)
                        .setExtractorVersion(PageExtractor.VERSION)
                        .build());
    }

    private void giveUp(Record<String, Received<Page>> input, Throwable failure) {
        Record<String, DeadLetter> letter = LostRecord.letter(context, input, PAGE_FAILED, failure, reporting.now());
        context.forward(letter.withValue((SpecificRecord) letter.value()), EnrichTopology.SEND_DEAD_PAGES);
        reporting.givenUp(PAGE_FAILED);
        reporting.pageBecame("dead_letter");
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
