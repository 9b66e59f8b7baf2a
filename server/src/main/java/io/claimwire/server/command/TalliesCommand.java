package io.claimwire.server.command;

import io.claimwire.record.RecordStatus;
import io.claimwire.record.Tally;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.schemas.Topics;
import io.claimwire.server.table.TallyTable;
import io.claimwire.server.topic.TopicReader;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "tallies",
        mixinStandardHelpOptions = true,
        description = "Prints what all sources say of each outcome, latest day first.")
final class TalliesCommand implements Callable<Integer> {

    @Option(names = "--contested", description = "Only those whose sources contradict each other.")
    private boolean contested;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    private long limit;

    @Mixin
    private ClientOptions options = new ClientOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Configuration configuration = options.connect();
        List<Tally> tallies = TopicReader.latest(configuration, Topics.TALLIES).values().stream()
                .filter(tally -> tally.getStatus() == RecordStatus.ACTIVE)
                .filter(tally -> !contested || tally.getContested())
                .sorted(Comparator.comparing(Tally::getDay).reversed().thenComparing(Tally::getTallyId))
                .limit(limit)
                .toList();
        TallyTable.lines(tallies).forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
