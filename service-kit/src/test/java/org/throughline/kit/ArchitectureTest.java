package org.throughline.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String KIT = "org.throughline.kit.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline.kit");

    @Test
    void theKitKnowsNoService() {
        assertThat(CLASSES).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are ours and not the kit's",
                        type -> type.getPackageName().startsWith("org.throughline.")
                                && !type.getPackageName().startsWith("org.throughline.kit")))
                .check(CLASSES);
    }

    /** A service without PostgreSQL uses these. */
    @ParameterizedTest
    @ValueSource(strings = {"event", "http", "ids", "paging", "problem", "time", "client", "trace", "language"})
    void withoutPostgresqlThesePackagesStillWork(String name) {
        assertThat(CLASSES).anyMatch(type -> type.getPackageName().equals(KIT + name));
        noClasses()
                .that()
                .resideInAPackage(KIT + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate..", "io.vertx.pgclient..", "io.vertx.sqlclient..", KIT + "transaction")
                .check(CLASSES);
    }

    @Test
    void onlyTheShieldTheTokenFilterAndTheTimersSubscribe() {
        onlyTheseCall(
                "subscribe",
                "transaction.OwnContext",
                "client.OutgoingIdentity",
                "mail.MailRelay",
                "retention.Forgetting");
    }

    /** The consumer's thread is its own, and one message is finished before the next. */
    @Test
    void onlyTheConsumersThreadWaits() {
        onlyTheseCall("await", "inbox.FactIntake", "inbox.Upkeep");
    }

    private static void onlyTheseCall(String method, String... names) {
        Set<String> allowed = Stream.of(names).map(KIT::concat).collect(Collectors.toSet());
        assertThat(CLASSES).extracting(JavaClass::getName).containsAll(allowed);
        noClasses()
                .that(DescribedPredicate.describe("are others", type -> !allowed.contains(type.getName())))
                .should()
                .callMethod(Uni.class, method)
                .check(CLASSES);
    }

    @Test
    void noNameSaysNothing() {
        Stream.of("Util", "Utils", "Helper", "Manager", "Mapper", "Impl").forEach(ending -> noClasses()
                .should()
                .haveSimpleNameEndingWith(ending)
                .because("a name says what the class is for")
                .check(CLASSES));
    }
}
