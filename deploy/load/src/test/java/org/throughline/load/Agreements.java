package org.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

/** Agreements in force of a district's partners, each as long as such papers are, about all that its partner offers. */
record Agreements(District district) {

    /** Earlier than today in every zone. */
    private static final LocalDate SIGNED = LocalDate.now(ZoneOffset.UTC).minusDays(2);

    private static final String TERMS =
            """
            {"firstDay": "%1$s", "lastDay": "%2$s", "renewalNoticeDays": 30,
             "responsibilities": [
              {"side": "DISTRICT", "role": "Principal", "text": "Keeps a confidential room free on the days agreed, and says a week before when it is needed for examinations."},
              {"side": "DISTRICT", "role": "School counselor", "text": "Refers students with their family's release, and answers questions about a referral within two school days."},
              {"side": "DISTRICT", "role": "Data office", "text": "Gives attendance of referred students by week, as far as their releases permit it."},
              {"side": "PARTNER", "role": "Clinical director", "text": "Supervises the counselors on site, and replaces one who falls ill for more than a week."},
              {"side": "PARTNER", "role": "Site lead", "text": "Reports open places each Monday, and visits held by student and day each month."},
              {"side": "PARTNER", "role": "Human resources", "text": "Has each person who meets students checked before the first day, and keeps the papers for the term."}],
             "goals": [
              {"text": "Fewer days missed by students who are referred", "improvementPlanGoal": "Attendance of 95 %%", "measure": "Days present in the eight weeks before and after the first visit"},
              {"text": "First visit within ten school days", "improvementPlanGoal": "No student waits", "measure": "Median of school days from referral to first visit"},
              {"text": "Families are reached in their language", "improvementPlanGoal": "Family engagement", "measure": "Share of families who answered in a language they chose"}],
             "dataSharing": {"categories": ["ATTENDANCE", "CONTACT"], "purposes": ["SERVICE_DELIVERY"],
              "conditions": "Only of students with a release that names this partner; deleted a year after the last visit."},
             "compliance": {
              "evidence": [
               {"kind": "LIABILITY_INSURANCE", "reference": "Policy 2026-100, one million each occurrence", "validUntil": "%2$s"},
               {"kind": "BACKGROUND_CHECKS", "reference": "File 14, all who meet students", "validUntil": "%2$s"},
               {"kind": "LICENSE", "reference": "State license of the clinical director", "validUntil": "%2$s"}],
              "checklist": [
               {"requirement": "Fire drill held with all who work on site", "due": "%2$s"},
               {"requirement": "Mandated reporter training shown for each person", "due": "%1$s", "done": "%1$s"}]}}"""
                    .formatted(SIGNED, SIGNED.plusDays(300));

    /** Drafted, proposed, and signed by both sides. */
    void with(UUID organization) {
        String draft = String.format(Locale.ROOT, "{\"organizationId\": \"%s\", \"terms\": %s}", organization, TERMS);
        String path = "/v1/agreements/"
                + district.require(201, district.post("/v1/agreements", draft))
                        .path("id")
                        .asText();
        district.require(200, district.post(path + "/proposal", ""));
        district.require(200, district.post(path + "/signatures", signature("DISTRICT", "")));
        String state = district.require(
                        200, district.post(path + "/signatures", signature("PARTNER", ", \"evidence\": \"File 14\"")))
                .path("state")
                .asText();
        assertThat(state).as("what is signed, and has begun").isEqualTo("ACTIVE");
    }

    private static String signature(String side, String more) {
        return String.format(
                Locale.ROOT,
                "{\"side\": \"%s\", \"signer\": \"A. Signer\", \"function\": \"Director\", \"signedOn\": \"%s\"%s}",
                side,
                SIGNED,
                more);
    }
}
