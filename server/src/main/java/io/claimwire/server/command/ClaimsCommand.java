package io.claimwire.server.command;

import io.claimwire.record.Claim;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.schemas.Topics;
import io.claimwire.server.log.Printable;
import io.claimwire.server.table.ClaimTable;
import io.claimwire.server.topic.TopicReader;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "claims", mixinStandardHelpOptions = true, description = "Shows claims of a running pipeline.")
final class ClaimsCommand implements Runnable {

    private static final Duration POLL = Duration.ofMillis(500);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which of its commands? There is: claims tail");
    }

    @Command(
            name = "tail",
            mixinStandardHelpOptions = true,
            description = "Prints claims as they come, one a line, until Ctrl-C.")
    int tail(
            @Option(names = "--from-beginning", description = "Begins with the oldest kept.") boolean fromBeginning,
            @Option(names = "--json", description = "Prints whole records, as JSON.") boolean json,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "Ends after so many; 0 never ends (default).")
                    long limit,
            @Mixin ClientOptions options) {
        Configuration configuration = options.connect();
        PrintWriter out = spec.commandLine().getOut();
        long printed = 0;
        try (KafkaConsumer<String, Claim> consumer = TopicReader.consumer(configuration, Topics.CLAIMS, 500)) {
            List<TopicPartition> partitions = TopicReader.partitions(consumer, Topics.CLAIMS.name());
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            while (true) {
                for (ConsumerRecord<String, Claim> record : consumer.poll(POLL)) {
                    if (record.value() != null) {
                        out.println(json ? record.value().toString() : Printable.line(ClaimTable.line(record.value())));
                        if (++printed == limit) {
                            return 0;
                        }
                    }
                }
                out.flush();
            }
        }
    }
}
