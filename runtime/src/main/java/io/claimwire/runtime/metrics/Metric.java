package io.claimwire.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One declared meter.
 *
 * @param name without the prefix {@code claimwire_} and without what Prometheus appends by kind
 * @param kind what it measures
 * @param help one sentence
 * @param labels names of its labels, in order
 */
public record Metric(String name, Kind kind, String help, List<String> labels) {

    /** What a meter measures. */
    public enum Kind {
        COUNTER("_total"),
        GAUGE(""),
        TIMER("_seconds"),
        SUMMARY("");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final String PREFIX = "claimwire_";
    private static final String INFO = "_info";

    /** The name under which Prometheus scrapes it. */
    public String scrapedName() {
        return PREFIX + name + kind.suffix;
    }

    /** The counter with these label values. */
    public Counter counter(MeterRegistry meters, String... values) {
        return Counter.builder(PREFIX + name)
                .description(help)
                .tags(tags(values))
                .register(meters);
    }

    /** The timer with these label values. */
    public Timer timer(MeterRegistry meters, String... values) {
        return Timer.builder(PREFIX + name).description(help).tags(tags(values)).register(meters);
    }

    /** The summary with these label values. */
    public DistributionSummary summary(MeterRegistry meters, String... values) {
        return DistributionSummary.builder(PREFIX + name)
                .description(help)
                .tags(tags(values))
                .register(meters);
    }

    /** A gauge that asks {@code value} at every scrape; the same labels again keep the first supplier. */
    public Gauge gauge(MeterRegistry meters, Supplier<Number> value, String... values) {
        // the exposition format keeps the ending _info for a kind of its own, which Micrometer knows by a dot
        String registered = name.endsWith(INFO) ? name.substring(0, name.length() - INFO.length()) + ".info" : name;
        return Gauge.builder(PREFIX + registered, value)
                .description(help)
                .tags(tags(values))
                .strongReference(true)
                .register(meters);
    }

    /** Takes away all series in which a label has a value: what it stood for is no more. */
    public void remove(MeterRegistry meters, String label, String value) {
        meters.find(PREFIX + name).tag(label, value).meters().forEach(meters::remove);
    }

    private List<Tag> tags(String... values) {
        if (values.length != labels.size()) {
            throw new IllegalArgumentException(name + " has the labels " + labels + ", not " + values.length);
        }
        List<Tag> tags = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            tags.add(Tag.of(labels.get(i), values[i]));
        }
        return tags;
    }
}
