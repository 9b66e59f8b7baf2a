package io.claimwire.enrich;

import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.page.PageExtractor;
import io.claimwire.runtime.Stage;
import io.claimwire.runtime.StageContext;
import io.claimwire.runtime.StageDefinition;
import io.claimwire.runtime.streams.StreamsRunner;
import org.apache.kafka.common.config.ConfigDef;

/** Pages to articles to claims. */
public final class EnrichStage implements StageDefinition {

    static final String NAME = "enrich";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "Reads pages into articles and articles into attributed claims.";
    }

    @Override
    public ConfigDef config() {
        return EnrichConfig.definition();
    }

    @Override
    public Stage create(StageContext context) {
        PageExtractor pages = new PageExtractor();
        ClaimExtractor claims = ClaimExtractor.forLanguage("en", EnrichConfig.gazetteer(context.configuration()));
        Reporting reporting = new Reporting(context.meters(), context.clock());
        return new StreamsRunner(
                NAME,
                EnrichTopology.build(context.configuration().registry(), pages::extract, claims::extract, reporting),
                context);
    }
}
