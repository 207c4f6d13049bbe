package org.throughline.referral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map in the root's package-info, held to. */
class ArchitectureTest {

    private static final String ROOT = "org.throughline.referral";
    private static final Set<String> CAPABILITIES = Set.of(
            "agencylink",
            "departure",
            "disclosure",
            "due",
            "family",
            "inbox",
            "intake",
            "lifecycle",
            "need",
            "partner",
            "readiness",
            "roster",
            "web");
    private static final Set<String> ADAPTERS = Set.of("http", "store", "client", "messaging");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void thePackagesThatTheRulesNameExist() {
        Set<String> found = CLASSES.stream().map(ArchitectureTest::capability).collect(Collectors.toSet());

        assertThat(found).containsAll(CAPABILITIES).isSubsetOf(union(CAPABILITIES, ""));
        for (String adapter : ADAPTERS) {
            assertThat(CLASSES.stream().map(ArchitectureTest::adapter)).contains(adapter);
        }
    }

    @Test
    void recordsEnumsAndDecisionsKnowNoFramework() {
        DescribedPredicate<JavaClass> pure = DescribedPredicate.describe(
                "records, enums and sealed types at a capability's root",
                type -> adapter(type).isEmpty()
                        && (type.isRecord() || type.isEnum())
                        && type.getEnclosingClass().isEmpty());

        assertThat(CLASSES.stream().filter(pure)).hasSizeGreaterThan(20);
        noClasses()
                .that(pure)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.smallrye..",
                        "io.quarkus..",
                        "io.vertx..",
                        "org.hibernate..",
                        "jakarta..",
                        "com.fasterxml..")
                .check(CLASSES);
    }

    @Test
    void capabilitiesMeetAtTheirRootsOnly() {
        classes()
                .should(new ArchCondition<JavaClass>("use only roots of other capabilities") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            boolean foreign = target.getPackageName().startsWith(ROOT)
                                    && !capability(target).equals(capability(type));
                            if (foreign && !adapter(target).isEmpty()) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        }
                    }
                })
                .check(CLASSES);
    }

    @Test
    void adaptersNeverImportEachOther() {
        for (String adapter : ADAPTERS) {
            List<String> others = ADAPTERS.stream()
                    .filter(other -> !other.equals(adapter))
                    .map(other -> ROOT + ".*." + other + "..")
                    .toList();
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".*." + adapter + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void aCapabilitysRootDoesNotKnowItsAdapters() {
        classes()
                .should(new ArchCondition<JavaClass>("not use its own adapters from the root") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!adapter(type).isEmpty()) {
                            return;
                        }
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            if (target.getPackageName().startsWith(ROOT)
                                    && !adapter(target).isEmpty()) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        }
                    }
                })
                .check(CLASSES);
    }

    @Test
    void statusesAreComparedWhereTheyAreDefined() {
        assertThat(CLASSES.contain(ROOT + ".lifecycle.StateTable")).isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".lifecycle..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + ".lifecycle.StateTable")
                .check(CLASSES);
    }

    private static String capability(JavaClass type) {
        String[] parts = parts(type);
        return parts.length == 0 ? "" : parts[0];
    }

    private static String adapter(JavaClass type) {
        String[] parts = parts(type);
        return parts.length > 1 ? parts[1] : "";
    }

    private static String[] parts(JavaClass type) {
        String rest = type.getPackageName()
                .substring(Math.min(ROOT.length(), type.getPackageName().length()));
        return rest.isEmpty() ? new String[0] : rest.substring(1).split("\\.", -1);
    }

    private static Set<String> union(Set<String> some, String one) {
        return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(one))
                .collect(Collectors.toSet());
    }

    /** Before the name of a nested type that is written with its outer one it is the type's annotation, and nobody asks for it. */
    @Test
    void requiredComponentsSaySoWhereItIsAskedFor() {
        List<RecordComponent> required = CLASSES.stream()
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
