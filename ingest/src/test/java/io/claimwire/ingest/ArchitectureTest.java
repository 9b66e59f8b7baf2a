package io.claimwire.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module: decisions know nothing of the topology that asks them. */
class ArchitectureTest {

    private static final String ROOT = "io.claimwire.ingest";
    private static final List<String> FEATURES =
            List.of("article", "canary", "discovery", "feed", "fetch", "frontier", "host");

    private static final JavaClasses INGEST = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void featuresKnowOnlyWhatLiesBelowThem() {
        allow("fetch");
        allow("canary");
        allow("frontier");
        allow("host", "fetch");
        allow("feed", "fetch");
        allow("article", "feed", "fetch", "host");
        allow("discovery", "feed", "fetch", "host");
    }

    @Test
    void featuresDoNotKnowTheTopology() {
        for (String feature : FEATURES) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT, "io.claimwire.runtime..")
                    .check(INGEST);
        }
    }

    @Test
    void onlyTheFrontierIsKeptInStores() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".article..", ROOT + ".feed..", ROOT + ".fetch..", ROOT + ".host..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(INGEST);
    }

    @Test
    void theReadersOfAFeedsBytesDoNotKnowTheFeed() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".feed.charset", ROOT + ".feed.date", ROOT + ".feed.repair", ROOT + ".feed.xml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".feed")
                .check(INGEST);
    }

    /** @param below the features that this one may use */
    private static void allow(String feature, String... below) {
        String[] others = FEATURES.stream()
                .filter(other -> !other.equals(feature) && !Arrays.asList(below).contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(INGEST);
    }
}
