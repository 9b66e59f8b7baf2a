package io.claimwire.server.standalone;

import io.claimwire.server.OperatorException;
import io.claimwire.server.sample.SampleAgency;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Takes the sample agency through its story: all its dispatches, then its correction. The correction comes out when
 * everything before it is stored, so that every run ends with the same rows.
 */
final class SampleRun {

    private final SampleAgency agency;
    private final IdleWatch idle;
    private final StoredArticles stored;

    SampleRun(SampleAgency agency, IdleWatch idle, StoredArticles stored) {
        this.agency = agency;
        this.idle = idle;
        this.stored = stored;
    }

    /** Returns when the correction, too, is stored and nothing is left to do. */
    void play(Duration timeout, View view) throws InterruptedException {
        if (!agency.isCorrectionPublished()) {
            idle.await(timeout, List::of);
            publish();
            view.say("the sample agency has published a correction");
        }
        idle.await(timeout, this::missingCorrections);
    }

    private void publish() {
        try {
            agency.publishCorrection();
        } catch (IOException e) {
            throw new OperatorException(
                    "the sample agency cannot note its correction in the data directory (" + e + "): is the disk full?",
                    e);
        }
    }

    private List<String> missingCorrections() {
        List<String> feeds = agency.feeds(Instant.EPOCH).stream()
                .map(feed -> feed.getFeedId())
                .toList();
        long missing = agency.correctionCount() - stored.revised(feeds);
        return missing > 0 ? List.of(missing + " corrected articles to store") : List.of();
    }
}
