package io.claimwire.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module: each layer of the extraction only what lies below it. */
class ArchitectureTest {

    private static final String ROOT = "io.claimwire.enrich";
    private static final List<String> LAYERS =
            List.of("text", "time", "quantity", "place", "dateline", "clause", "attribution", "claim", "page");

    private static final JavaClasses ENRICH = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void layersKnowOnlyWhatLiesBelowThem() {
        allow("text");
        allow("time", "text");
        allow("quantity", "text");
        allow("place", "text");
        allow("dateline", "text", "time");
        allow("clause", "text");
        allow("attribution", "text", "clause");
        allow("claim", "text", "time", "quantity", "place", "dateline", "clause", "attribution");
    }

    @Test
    void pagesAndClaimsMeetOnlyInArticles() {
        allow("page");
    }

    @Test
    void layersKnowNothingThatRuns() {
        for (String layer : LAYERS) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + layer + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT, "io.claimwire.runtime..", "io.claimwire.schemas..", "org.apache.kafka..")
                    .check(ENRICH);
        }
    }

    /** @param below the layers that this one may use */
    private static void allow(String layer, String... below) {
        String[] others = LAYERS.stream()
                .filter(other -> !other.equals(layer) && !Arrays.asList(below).contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + layer + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(ENRICH);
    }
}
