package org.throughline.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline.gateway");

    @Test
    void thePackagesNamedHereExist() {
        assertThat(MAIN.containPackage("org.throughline.gateway")).isTrue();
        assertThat(MAIN.containPackage("org.throughline.gateway.openapi")).isTrue();
        assertThat(MAIN.containPackage("org.throughline.gateway.people")).isTrue();
    }

    @Test
    void theDoorHasNoDatabaseAndNoServicesCode() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "com.mongodb..",
                        "org.throughline.kit..",
                        "org.throughline.consent..",
                        "org.throughline.directory..",
                        "org.throughline.referral..",
                        "org.throughline.outcomes..")
                .check(MAIN);
    }

    @Test
    void onlyWhatPeopleMayIsHeardFromAQueue() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.throughline.gateway.people")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..")
                .check(MAIN);
    }

    @Test
    void theWayThroughDoesNotKnowTheApiDocument() {
        noClasses()
                .that()
                .resideInAPackage("org.throughline.gateway")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.throughline.gateway.openapi")
                .check(MAIN);
    }

    @Test
    void onlyOneClassAsksTheMachineForTheTime() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SystemClock")
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
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Mapper")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .check(MAIN);
    }
}
