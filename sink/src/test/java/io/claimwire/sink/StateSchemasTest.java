package io.claimwire.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.Contribution;
import io.claimwire.record.ContributionChange;
import io.claimwire.record.CountedClaim;
import io.claimwire.record.Statement;
import io.claimwire.record.Tally;
import io.claimwire.schemas.ReleasedSchemas;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new version starts on the state of every released one. */
class StateSchemasTest {

    @ParameterizedTest
    @ValueSource(
            classes = {CountedClaim.class, Contribution.class, ContributionChange.class, Statement.class, Tally.class})
    void readsWhatReleasedVersionsWrote(Class<? extends SpecificRecord> type) {
        Schema today = SpecificData.get().getSchema(type);
        List<Schema> released = ReleasedSchemas.of(today.getFullName());

        assertThat(released).as("frozen copies").isNotEmpty();
        assertThat(released)
                .allSatisfy(old -> assertThat(SchemaCompatibility.checkReaderWriterCompatibility(today, old)
                                .getType())
                        .isEqualTo(SchemaCompatibilityType.COMPATIBLE));
    }
}
