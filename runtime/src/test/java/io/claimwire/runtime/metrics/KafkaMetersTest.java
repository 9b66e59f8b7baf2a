package io.claimwire.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilterReply;
import org.junit.jupiter.api.Test;

class KafkaMetersTest {

    @Test
    void clientsAreShownAsAWholeOnly() {
        assertThat(accepted("kafka.consumer.fetch.manager.records.lag.max", Tags.of("client.id", "c")))
                .isTrue();
        assertThat(accepted(
                        "kafka.consumer.fetch.manager.records.lag.max",
                        Tags.of("client.id", "c", "topic", "news.pages.v1", "partition", "0")))
                .isFalse();
        assertThat(accepted("kafka.stream.state.num.live.versions", Tags.of("task.id", "0_1")))
                .isFalse();
    }

    @Test
    void theLagOfAPartitionIsShownOnce() {
        String lag = "kafka.consumer.fetch.manager.records.lag";
        assertThat(accepted(lag, Tags.of("topic", "news.pages.v1", "partition", "0")))
                .isTrue();
        assertThat(accepted(lag, Tags.of("topic", "news_pages_v1", "partition", "0")))
                .isFalse();
        assertThat(accepted(lag, Tags.of("topic", "claimwire-ingest-by-host-repartition")))
                .isTrue();
    }

    @Test
    void allOthersAreLeftAlone() {
        assertThat(accepted("jvm.memory.used", Tags.empty())).isTrue();
        assertThat(accepted("claimwire_pages_in", Tags.empty())).isTrue();
    }

    private static boolean accepted(String name, Tags tags) {
        Meter.Id id = new Meter.Id(name, tags, null, null, Meter.Type.GAUGE);
        return new KafkaMeters().accept(id) == MeterFilterReply.NEUTRAL;
    }
}
