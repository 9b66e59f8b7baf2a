package io.claimwire.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The directions between modules and packages, over all of them. */
class ArchitectureTest {

    private static final String ROOT = "io.claimwire";

    private static JavaClasses ours;

    @BeforeAll
    static void load() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    @Test
    void modulesImportOnlyWhatTheTableAllows() {
        allow("schemas", "record");
        allow("runtime", "schemas", "record");
        allow("ingest", "runtime", "schemas", "record");
        allow("enrich", "runtime", "schemas", "record");
        allow("sink", "runtime", "schemas", "record");
    }

    @Test
    void packagesOfAModuleHaveNoCycles() {
        for (String module : List.of("runtime", "server")) {
            slices().matching(ROOT + "." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(ours);
        }
    }

    @Test
    void nothingButTheStartUsesCommands() {
        noClasses()
                .that(not(resideInAPackage(ROOT + ".server.command..")))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".server.command.."))
                .check(ours);
    }

    @Test
    void theSampleAgencyAndTheServicesKnowNothingOfWhatRunsOnThem() {
        noClasses()
                .that(resideInAnyPackage(ROOT + ".server.sample..", ROOT + ".server.embedded.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        ROOT + ".ingest..",
                        ROOT + ".enrich..",
                        ROOT + ".sink..",
                        ROOT + ".server.stages..",
                        ROOT + ".server.standalone.."))
                .check(ours);
    }

    @Test
    void everyModuleIsLookedAt() {
        for (String module : List.of("schemas", "runtime", "ingest", "enrich", "sink", "server", "record")) {
            assertThat(ours.that(resideInAPackage(ROOT + "." + module + "..")))
                    .as(module)
                    .isNotEmpty();
        }
    }

    @Test
    void packagesAreNamedAfterWhatIsInThem() {
        for (String name : List.of("util", "utils", "common", "helper", "helpers", "impl", "manager", "misc")) {
            noClasses().should().resideInAPackage("..claimwire.." + name + "..").check(ours);
        }
    }

    @Test
    void packagesAreNullMarked() {
        Set<String> unmarked = packages().stream()
                .filter(part -> part.getClasses().stream()
                        .anyMatch(type -> !type.getSimpleName().equals("package-info")))
                .filter(part -> !part.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .filter(name -> !name.startsWith(ROOT + ".record"))
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void presentTimeComesFromAClock() {
        ArchRule rule = noClasses()
                .that(not(resideInAnyPackage(ROOT + ".server..", ROOT + ".bench..", ROOT + ".record..")))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC");
        rule.check(ours);
    }

    @Test
    void configurationIsReadThroughItsDeclaration() {
        noClasses()
                .that(not(resideInAPackage(ROOT + ".server..")))
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(ours);
    }

    @Test
    void stagesAreFinalAndPublic() {
        classes()
                .that()
                .implement(io.claimwire.runtime.StageDefinition.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .bePublic()
                .check(ours);
    }

    /** @param modules what the module may use of ours, beside itself */
    private static void allow(String module, String... modules) {
        Set<String> allowed = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(module), java.util.Arrays.stream(modules))
                .map(name -> ROOT + "." + name + "..")
                .collect(Collectors.toSet());
        classes()
                .that()
                .resideInAPackage(ROOT + "." + module + "..")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed.toArray(String[]::new))))
                .check(ours);
    }

    private static List<JavaPackage> packages() {
        return ours.getPackage(ROOT).getSubpackagesInTree().stream().toList();
    }
}
