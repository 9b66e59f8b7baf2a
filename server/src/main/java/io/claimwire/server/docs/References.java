package io.claimwire.server.docs;

import io.claimwire.runtime.metrics.Metric;
import io.claimwire.runtime.metrics.MetricNames;
import io.claimwire.server.stages.Stages;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.types.Password;

/** Writes the references of configuration and metrics. */
public final class References {

    private static final String NOTE =
            "<!-- Written by `claimwire docs`; a test fails where it differs from the code. -->\n\n";

    private References() {}

    /** File name in {@code docs/} to content. */
    public static Map<String, String> all() {
        return Map.of("configuration.md", configuration(), "metrics.md", metrics());
    }

    private static String configuration() {
        StringBuilder text = new StringBuilder(NOTE)
                .append("# Configuration\n\n")
                .append("In rising precedence: the default, a properties file (`--config FILE`), the environment")
                .append(" (the key in capitals with\nunderscores: `health.port` is `HEALTH_PORT`), `--set KEY=VALUE`.")
                .append(" Unknown keys are refused with the nearest valid one.\n")
                .append("`claimwire config` prints what is in effect and where each value comes from; secrets are")
                .append(" masked. A secret may stand in\na file: the key with `.file` behind it names that file.\n\n")
                .append("Keys that begin with `kafka.` go, without it, to every Kafka client; those with `registry.`")
                .append(" to the registry's client\n(`kafka.sasl.jaas.config`, `registry.basic.auth.user.info`).\n");
        Stages.configDefs().forEach((owner, keys) -> {
            text.append("\n## ")
                    .append(owner.equals("common") ? "All stages" : "Stage `" + owner + "`")
                    .append("\n\n");
            if (keys.names().isEmpty()) {
                text.append("No keys of its own.\n");
            } else {
                text.append("| key | type | default | valid | what |\n|---|---|---|---|---|\n");
                keys.configKeys().values().forEach(key -> text.append(row(key)));
            }
        });
        return text.toString();
    }

    private static String row(ConfigDef.ConfigKey key) {
        Object standard = key.defaultValue instanceof Password secret ? secret.value() : key.defaultValue;
        String shown = !key.hasDefault()
                ? "(required)"
                : standard == null ? "(none)" : "`" + ConfigDef.convertToString(standard, key.type) + "`";
        return "| `" + key.name + "` | " + key.type.name().toLowerCase(Locale.ROOT) + " | "
                + (shown.equals("``") ? "(empty)" : shown) + " | "
                + cell(key.validator == null ? "" : key.validator.toString()) + " | " + cell(key.documentation)
                + " |\n";
    }

    private static String metrics() {
        StringBuilder text = new StringBuilder(NOTE)
                .append("# Metrics\n\n")
                .append("Served by each process under `/metrics` for Prometheus, beside those of the JVM and of")
                .append(" Kafka Streams. Names and labels are\npublic API. A timer has the series `_count`, `_sum` and")
                .append(" `_max` behind its name.\n\n")
                .append(
                        "Of the meters of Kafka's clients and Kafka Streams those are served that an operator can act on:")
                .append(
                        " threads,\nrebalances, lag by partition, restores, commits, dropped records, failed sends. All of")
                .append(" them would be ten thousand lines.\n\n")
                .append("| metric | kind | labels | what |\n|---|---|---|---|\n");
        for (Metric metric : MetricNames.all()) {
            text.append("| `")
                    .append(metric.scrapedName())
                    .append("` | ")
                    .append(metric.kind().name().toLowerCase(Locale.ROOT))
                    .append(" | ")
                    .append(metric.labels().isEmpty() ? "" : "`" + String.join("`, `", metric.labels()) + "`")
                    .append(" | ")
                    .append(cell(metric.help()))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
