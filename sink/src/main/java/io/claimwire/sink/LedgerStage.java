package io.claimwire.sink;

import io.claimwire.runtime.Stage;
import io.claimwire.runtime.StageContext;
import io.claimwire.runtime.StageDefinition;
import io.claimwire.runtime.streams.StreamsRunner;
import org.apache.kafka.common.config.ConfigDef;

/** The ledger: keeps, by source, what is said of every outcome at every place on every day. */
public final class LedgerStage implements StageDefinition {

    static final String NAME = "ledger";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "Counts claims in tallies: who says how many, and whether it is contested.";
    }

    @Override
    public ConfigDef config() {
        return LedgerConfig.definition();
    }

    @Override
    public Stage create(StageContext context) {
        return new StreamsRunner(
                NAME,
                LedgerTopology.build(
                        LedgerConfig.from(context.configuration()),
                        context.configuration().registry(),
                        context.meters()),
                context);
    }
}
