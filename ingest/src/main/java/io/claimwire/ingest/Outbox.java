package io.claimwire.ingest;

import io.claimwire.record.FeedStatus;
import io.claimwire.record.Page;
import io.claimwire.record.ingest.HostMessage;
import io.claimwire.runtime.CloudEvents;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** What leaves a task. A record carries the time at which its bytes were fetched. */
final class Outbox {

    private final ProcessorContext<String, SpecificRecord> context;

    Outbox(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
    }

    void page(Page page) {
        Headers headers = CloudEvents.headers(
                "io.claimwire.page.v1",
                IngestStage.NAME,
                page.getArticleId(),
                page.getRevision(),
                "",
                page.getFetchedAt());
        forward(page.getArticleId(), page, page.getFetchedAt(), headers, IngestTopology.PAGES);
    }

    void status(FeedStatus status, Instant now) {
        Headers headers = CloudEvents.headers(
                "io.claimwire.feed-status.v1", IngestStage.NAME, status.getFeedId(), now.toEpochMilli(), "", now);
        forward(status.getFeedId(), status, now, headers, IngestTopology.FEED_STATUS);
    }

    void toHost(String host, HostMessage message, Instant now) {
        forward(host, message, now, new RecordHeaders(), IngestTopology.OTHER_HOSTS);
    }

    private void forward(String key, SpecificRecord value, Instant at, Headers headers, String child) {
        context.forward(new Record<>(key, value, at.toEpochMilli(), headers), child);
    }
}
