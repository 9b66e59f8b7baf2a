package io.claimwire.sink;

import static org.apache.kafka.common.config.ConfigDef.Range.between;

import io.claimwire.runtime.config.Configuration;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * Keys of the ledger.
 *
 * @param mostClaims most claims of a tally that are read when it is settled: the latest and the first one
 */
public record LedgerConfig(int mostClaims) {

    public static final String MOST_CLAIMS = "ledger.tally.claims.max";

    /** Declares the keys. */
    public static ConfigDef definition() {
        return new ConfigDef()
                .define(
                        MOST_CLAIMS,
                        Type.INT,
                        500,
                        between(2, 100_000),
                        Importance.LOW,
                        "Most claims of one tally that are read when it changes: the latest and the first one; the rest"
                                + " is only counted. Bounds the work that one more claim makes.");
    }

    /** Reads the keys. */
    public static LedgerConfig from(Configuration configuration) {
        return new LedgerConfig(configuration.integer(MOST_CLAIMS));
    }
}
