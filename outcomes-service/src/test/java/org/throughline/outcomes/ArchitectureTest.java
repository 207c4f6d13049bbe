package org.throughline.outcomes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String ROOT = "org.throughline.outcomes.";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline.outcomes");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documents",
                "measure",
                "measure.http",
                "measure.store",
                "measure.messaging",
                "journey",
                "journey.http",
                "journey.store",
                "feed",
                "feed.http",
                "feed.store",
                "feed.client",
                "projection",
                "projection.http"
            })
    void thePackagesNamedHereExist(String name) {
        assertThat(MAIN.containPackage(ROOT + name)).isTrue();
    }

    @Test
    void onlyOnePackageReachesTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "documents")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.mongodb..", "com.mongodb.client..", "com.mongodb.reactivestreams..")
                .check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"measure", "journey", "feed"})
    void aCapabilitysRootDoesNotKnowItsAdapters(String capability) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + capability)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "*.http",
                        ROOT + "*.store",
                        ROOT + "*.client",
                        ROOT + "*.messaging",
                        ROOT + "documents",
                        ROOT + "projection",
                        "jakarta.ws.rs..",
                        "org.bson..",
                        "org.apache.kafka..")
                .check(MAIN);
    }

    @Test
    void decisionsArePure() {
        noClasses()
                .that()
                .haveNameMatching(
                        ".*\\.(Instrument|Answers|Score|Norm|Changes|ReliableChange|Journey|JourneyChange|Cursor|Position|Scan)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.smallrye..", "jakarta..", "org.bson..", "org.throughline.kit..")
                .check(MAIN);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Mapper|Impl|Base)")
                .check(MAIN);
    }
}
