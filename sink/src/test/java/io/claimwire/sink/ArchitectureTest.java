package io.claimwire.sink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class ArchitectureTest {

    private static final JavaClasses SINK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.claimwire.sink");

    @Test
    void theLedgersRulesKnowRecordsAndNothingThatRuns() {
        classes()
                .that()
                .resideInAPackage("io.claimwire.sink.ledger")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.apache.avro..",
                        "org.jspecify..",
                        "io.claimwire.record",
                        "io.claimwire.schemas",
                        "io.claimwire.sink.ledger")
                .check(SINK);
    }

    @Test
    void ledgerAndStoreMeetOnlyInTopics() {
        noClasses()
                .that()
                .resideInAPackage("io.claimwire.sink.store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.claimwire.sink", "io.claimwire.sink.ledger")
                .check(SINK);
    }

    @Test
    void noOtherStageIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.claimwire.ingest..", "io.claimwire.enrich..", "io.claimwire.server..")
                .check(SINK);
    }
}
