package org.throughline.consent;

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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.consent.release.ReleaseStatus;

/** The map of the root's package-info, held to; each rule first finds the packages that it names. */
class ArchitectureTest {
    private static final String ROOT = "org.throughline.consent";

    /** Each knows those before it. */
    private static final List<String> CAPABILITIES = List.of(
            "print",
            "subject",
            "rule",
            "release",
            "request",
            "evidence",
            "disclosure",
            "decision",
            "signing",
            "copy",
            "erasure");

    private static final Set<String> ADAPTERS = Set.of("http", "store", "messaging", "job", "page");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void thePackagesAreTheOnesThatTheRulesName() {
        assertThat(found(ArchitectureTest::capability)).containsExactlyInAnyOrderElementsOf(CAPABILITIES);
        assertThat(found(ArchitectureTest::adapter)).containsExactlyInAnyOrderElementsOf(ADAPTERS);
    }

    @Test
    void recordsAndEnumsAtTheRootsKnowNoFramework() {
        DescribedPredicate<JavaClass> pure = DescribedPredicate.describe(
                "records, enums and sealed types of a root",
                type -> adapter(type).isEmpty() && (type.isRecord() || type.isEnum()) && !isInsideOfAUseCase(type));

        assertThat(CLASSES.stream().filter(pure)).hasSizeGreaterThan(50);
        noClasses()
                .that(pure)
                .or()
                .haveSimpleName("ConsentBasis")
                .or()
                .haveSimpleName("Policy")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.smallrye..",
                        "io.quarkus..",
                        "io.vertx..",
                        "org.hibernate..",
                        "jakarta..",
                        "com.fasterxml..",
                        "java.time.Clock")
                .check(CLASSES);
    }

    @Test
    void decisionsKnowNoClock() {
        assertThat(CLASSES.contain(ROOT + ".decision.Candidate")).isTrue();
        noClasses()
                .that()
                .haveSimpleName("Candidate")
                .or()
                .haveSimpleName("Release")
                .or()
                .haveSimpleName("Subject")
                .or()
                .haveSimpleName("ConsentBasis")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(CLASSES);
    }

    @Test
    void capabilitiesMeetAtTheirRootsAndInOneDirectionOnly() {
        check("use roots of earlier capabilities only", (type, target) -> {
            boolean foreign = !capability(target).equals(capability(type));
            boolean earlier = CAPABILITIES.indexOf(capability(target)) < CAPABILITIES.indexOf(capability(type));
            return !foreign || (adapter(target).isEmpty() && earlier);
        });
    }

    @Test
    void adaptersNeverKnowEachOtherAndRootsNeverKnowAdapters() {
        check(
                "use no other adapter",
                (type, target) -> adapter(target).isEmpty()
                        || (adapter(target).equals(adapter(type))
                                && capability(target).equals(capability(type))));
    }

    @Test
    void statusesAreComparedInTheirEnumOnly() {
        assertThat(CLASSES.contain(ReleaseStatus.class)).isTrue();
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ReleaseStatus.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".release.Release")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".release.Hearing")
                .should()
                .accessFieldWhere(
                        DescribedPredicate.describe("a constant of ReleaseStatus", access -> access.getTargetOwner()
                                .isEquivalentTo(ReleaseStatus.class)))
                .check(CLASSES);
    }

    private static void check(String rule, BiPredicate<JavaClass, JavaClass> holds) {
        classes()
                .should(new ArchCondition<JavaClass>(rule) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            if (!capability(target).isEmpty() && !holds.test(type, target)) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        }
                    }
                })
                .check(CLASSES);
    }

    private static Set<String> found(Function<JavaClass, String> part) {
        return CLASSES.stream().map(part).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static boolean isInsideOfAUseCase(JavaClass type) {
        return type.getEnclosingClass()
                .filter(outer -> !outer.isRecord() && !outer.isEnum() && !outer.isInterface())
                .isPresent();
    }

    private static String capability(JavaClass type) {
        return part(type, 0);
    }

    private static String adapter(JavaClass type) {
        return part(type, 1);
    }

    private static String part(JavaClass type, int index) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        List<String> parts = Arrays.asList(name.substring(ROOT.length() + 1).split("\\.", -1));
        return index < parts.size() ? parts.get(index) : "";
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
