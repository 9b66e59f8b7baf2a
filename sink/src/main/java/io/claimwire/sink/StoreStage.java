package io.claimwire.sink;

import io.claimwire.runtime.Stage;
import io.claimwire.runtime.StageContext;
import io.claimwire.runtime.StageDefinition;
import io.claimwire.sink.store.StoreConfig;
import io.claimwire.sink.store.StoreLoop;
import org.apache.kafka.common.config.ConfigDef;

/** The store writer: brings the public topics into PostgreSQL, each record once in effect. */
public final class StoreStage implements StageDefinition {

    private static final String NAME = "store";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "Writes articles, claims, statements, tallies and feeds' status into PostgreSQL.";
    }

    @Override
    public ConfigDef config() {
        return StoreConfig.definition();
    }

    @Override
    public Stage create(StageContext context) {
        return StoreLoop.create(NAME, context);
    }
}
