package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.junit.jupiter.api.Test;
import org.throughline.training.ShowsStudentData;

/** Of each operation it is said whether it shows student data to a district's people: a new one is in neither list until somebody thought of it. */
class GuardedOperationsTest {

    private static final String IN_THE_INBOX = "what may be shown is decided for each referral, training included";
    private static final String BY_LINK = "a mailed link has no person, and shows a summary without identity";
    private static final String TO_AN_AGENCY =
            "an agency's people alone, who are answered with nothing about the student";
    private static final String ROSTER = "progress, and where which row was wrong: never a value of it";

    /** Why an operation is not guarded. */
    private static final Map<String, String> SHOWS_NONE = Map.ofEntries(
            Map.entry("AgencyLinkResource.answer", BY_LINK),
            Map.entry("AgencyLinkResource.arrive", BY_LINK),
            Map.entry("AgencyLinkResource.open", BY_LINK),
            Map.entry("AgencyLinkResource.read", BY_LINK),
            Map.entry("InboxResource.get", IN_THE_INBOX),
            Map.entry("InboxResource.list", IN_THE_INBOX),
            Map.entry("MoveResource.accept", TO_AN_AGENCY),
            Map.entry("MoveResource.decline", TO_AN_AGENCY),
            Map.entry("MoveResource.waitlist", TO_AN_AGENCY),
            Map.entry("RosterImportResource.get", ROSTER),
            Map.entry("RosterImportResource.receive", ROSTER),
            Map.entry("StudentResource.requestSignature", "the id of what was begun, and no more"),
            Map.entry("TenantResource.register", "a district, between services"));

    private static final Set<JavaMethod> OPERATIONS = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.throughline.referral", "org.throughline.kit")
                    .stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                    .filter(method -> !method.getOwner().isAnnotatedWith(RegisterRestClient.class))
                    .collect(Collectors.toSet());

    @Test
    void everyOperationEitherAsksForTrainingOrShowsNoStudentData() {
        Set<String> open = names(GuardedOperationsTest::isOpen);

        assertThat(open).isEqualTo(SHOWS_NONE.keySet());
        assertThat(names(operation -> !isOpen(operation))).hasSizeGreaterThan(10);
    }

    private static boolean isOpen(JavaMethod operation) {
        return !operation.isAnnotatedWith(ShowsStudentData.class)
                && !operation.getOwner().isAnnotatedWith(ShowsStudentData.class);
    }

    private static Set<String> names(Predicate<JavaMethod> some) {
        return OPERATIONS.stream()
                .filter(some)
                .map(operation -> operation.getOwner().getSimpleName() + "." + operation.getName())
                .collect(Collectors.toSet());
    }
}
