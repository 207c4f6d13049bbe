package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.directory.agency.DistrictOrganizationId;

/** An agreement about school-based counseling, for tests of the rules. */
final class SampleAgreement {

    private SampleAgreement() {}

    static Agreement draft(LocalDate first, LocalDate last, int noticeDays) {
        return draft(first, last, noticeDays, Set.of());
    }

    static Agreement draft(LocalDate first, LocalDate last, int noticeDays, Set<UUID> services) {
        Terms terms = new Terms(
                new Term(first, last, noticeDays),
                List.of(
                        new Responsibility(Side.DISTRICT, "School counselor", "Keeps a confidential room free."),
                        new Responsibility(Side.PARTNER, "Clinical director", "Supervises the counselors on site.")),
                List.of(new Goal("Fewer days missed", "Attendance of 95 %", "school-7", "Days present")),
                services,
                new DataSharing(Set.of("ATTENDANCE"), Set.of("SERVICE_DELIVERY"), null));
        return Agreement.draft(
                new Parties(new DistrictOrganizationId(UUID.randomUUID()), null),
                null,
                terms,
                new Compliance(List.of(), List.of()));
    }

    static Signature signature(Side side, LocalDate on) {
        return new Signature(side, "A. Signer", "Director", on, "person", null);
    }

    static Evaluation evaluation(LocalDate on) {
        return new Evaluation(
                on, List.of(Evaluation.Attainment.PARTLY_REACHED), Evaluation.Recommendation.RENEW, "Better mornings.");
    }
}
