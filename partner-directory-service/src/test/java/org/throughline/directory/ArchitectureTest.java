package org.throughline.directory;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The map in package-info.java, enforced. Each rule first asserts that the packages it names hold classes. */
@AnalyzeClasses(packages = "org.throughline.directory", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.throughline.directory.";

    private static final List<String> CAPABILITIES = List.of(
            "hsds",
            "search",
            "matching",
            "agency",
            "capacity",
            "program",
            "register",
            "partner",
            "school",
            "gate",
            "agreement",
            "intake",
            "staff",
            "training",
            "governance",
            "funding",
            "visit",
            "assessment",
            "assetmap",
            "address",
            "people",
            "reminder");

    /** Files that people send, codes that are asked for, and what a district sets: they serve all capabilities and know none. */
    private static final List<String> SHARED = List.of("csv", "code", "settings");

    private static final List<String> PURE = List.of(
            "csv",
            "hsds.standard",
            "hsds.tabular",
            "hsds.sheet",
            "hsds.listing",
            "hsds.nested",
            "matching.rule",
            "search.index",
            "intake.form",
            "assessment.gap",
            "assessment.sheet",
            "address.file");

    private static final List<String> ADAPTERS = List.of(
            "hsds.http",
            "hsds.job",
            "hsds.store",
            "search.http",
            "search.job",
            "search.store",
            "matching.http",
            "matching.store",
            "agency.http",
            "agency.job",
            "agency.store",
            "capacity.http",
            "capacity.store",
            "program.http",
            "program.job",
            "program.store",
            "register.store",
            "partner.store",
            "school.messaging",
            "school.store",
            "gate.http",
            "agreement.http",
            "agreement.store",
            "intake.http",
            "staff.http",
            "staff.job",
            "training.http",
            "governance.http",
            "funding.http",
            "visit.http",
            "assessment.http",
            "assessment.messaging",
            "assessment.store",
            "assetmap.http",
            "assetmap.store",
            "address.http",
            "address.store",
            "people.http",
            "people.keycloak",
            "people.store",
            "reminder.http",
            "reminder.job",
            "reminder.store");

    /** Whom a capability may ask, where it is not on its own. */
    private static final Map<String, List<String>> ASKS = Map.ofEntries(
            Map.entry("matching", List.of("search", "agreement", "gate", "agency")),
            Map.entry("register", List.of()),
            Map.entry("program", List.of("agency", "capacity")),
            Map.entry("partner", List.of("agency")),
            Map.entry("gate", List.of("register")),
            Map.entry("agreement", List.of("register", "partner", "school", "gate", "agency")),
            Map.entry("intake", List.of("register", "partner", "gate", "agency")),
            Map.entry("staff", List.of("register", "partner", "school", "agency")),
            Map.entry("training", List.of("register", "gate", "partner", "people", "agency")),
            Map.entry("governance", List.of("register", "partner", "school", "agency")),
            Map.entry("funding", List.of("register", "partner", "agency")),
            Map.entry("visit", List.of("register", "partner", "agency", "search")),
            Map.entry("assessment", List.of("school")),
            Map.entry("people", List.of("agency", "school")),
            Map.entry("reminder", List.of("register", "agreement", "training", "funding")));

    private static void assertPresent(JavaClasses classes, String name) {
        assertThat(classes.that(resideInAPackage(ROOT + name)))
                .as("classes in %s", name)
                .isNotEmpty();
    }

    @ArchTest
    static void purePackagesKnowNeitherReactiveTypesNorFrameworks(JavaClasses classes) {
        for (String pure : PURE) {
            assertPresent(classes, pure);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + pure)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "io.smallrye..",
                                    "io.quarkus..",
                                    "io.vertx..",
                                    "jakarta..",
                                    "org.hibernate..",
                                    "org.eclipse.microprofile..",
                                    "org.throughline.kit..")
                            .and(not(resideInAPackage("org.throughline.kit.language"))))
                    .check(classes);
        }
    }

    @ArchTest
    static void rootsKnowNoAdapter(JavaClasses classes) {
        for (String capability : CAPABILITIES) {
            assertPresent(classes, capability);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + capability)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "*.http..",
                            ROOT + "*.store..",
                            ROOT + "*.job..",
                            ROOT + "*.keycloak..",
                            ROOT + "*.messaging..")
                    .check(classes);
        }
    }

    @ArchTest
    static void whatServesAllCapabilitiesKnowsNone(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("org.throughline.directory")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "*..")
                .check(classes);
        for (String shared : SHARED) {
            assertPresent(classes, shared);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + shared)
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "*..").and(not(resideInAPackage(ROOT + shared))))
                    .check(classes);
        }
    }

    @ArchTest
    static void onlyStoresAskHowSettingsAreKept(JavaClasses classes) {
        assertPresent(classes, "settings.store");
        noClasses()
                .that()
                .resideInAPackage(ROOT + "settings.store")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "*..").and(not(resideInAPackage(ROOT + "settings.."))))
                .check(classes);
        classes()
                .that()
                .resideInAPackage(ROOT + "settings.store")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(ROOT + "*.store")
                .check(classes);
    }

    @ArchTest
    static void adaptersNeverImportEachOther(JavaClasses classes) {
        for (String adapter : ADAPTERS) {
            assertPresent(classes, adapter);
            List<String> others = new ArrayList<>(ADAPTERS);
            others.remove(adapter);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + adapter)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            others.stream().map(other -> ROOT + other).toArray(String[]::new))
                    .check(classes);
        }
    }

    @ArchTest
    static void capabilitiesMeetAtTheirRootsOnly(JavaClasses classes) {
        for (String capability : CAPABILITIES) {
            String[] insidesOfOthers = CAPABILITIES.stream()
                    .filter(other -> !other.equals(capability))
                    .map(other -> ROOT + other + ".*..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + capability + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(insidesOfOthers)
                    .check(classes);
        }
    }

    @ArchTest
    static void capabilitiesOfTheDirectoryAskNobody(JavaClasses classes) {
        for (String capability : List.of("hsds", "search", "agency", "capacity", "school", "assetmap", "address")) {
            List<String> allowed = new ArrayList<>(SHARED);
            allowed.add(capability);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + capability + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "*..")
                            .and(not(resideInAnyPackage(allowed.stream()
                                    .map(name -> ROOT + name + "..")
                                    .toArray(String[]::new)))))
                    .check(classes);
        }
    }

    @ArchTest
    static void capabilitiesAskWhomTheMapNames(JavaClasses classes) {
        ASKS.forEach((capability, asked) -> {
            assertPresent(classes, capability);
            List<String> allowed = new ArrayList<>(asked);
            allowed.add(capability);
            allowed.addAll(SHARED);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + capability + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "*..")
                            .and(not(resideInAnyPackage(allowed.stream()
                                    .map(name -> ROOT + name + "..")
                                    .toArray(String[]::new)))))
                    .check(classes);
        });
    }

    @ArchTest
    static void onlyStoresKnowTheRowsAndOnlyThroughTheKitsTransactions(JavaClasses classes) {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .resideInAnyPackage(ROOT + "*.store")
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.quarkus.hibernate.reactive.panache..", "jakarta.transaction.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.hibernate.reactive.mutiny.Mutiny$SessionFactory")
                .check(classes);
    }

    @ArchTest
    static void nobodyReadsTheClockBehindTheInjectedOne(JavaClasses classes) {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    /** Before the name of a nested type that is written with its outer one it is the type's annotation, and nobody asks for it. */
    @ArchTest
    static void requiredComponentsSaySoWhereItIsAskedFor(JavaClasses classes) {
        List<RecordComponent> required = classes.stream()
                .filter(JavaClass::isRecord)
                .flatMap(type -> Stream.of(type.reflect().getRecordComponents()))
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(NotNull.class))
                .toList();

        assertThat(required).isNotEmpty().allSatisfy(component -> assertThat(
                        component.getAccessor().getAnnotation(NotNull.class))
                .as("%s", component.getAccessor())
                .isNotNull());
    }
}
