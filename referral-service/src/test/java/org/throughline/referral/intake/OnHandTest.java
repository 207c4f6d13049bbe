package org.throughline.referral.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.Guardian;
import org.throughline.referral.family.GuardianId;
import org.throughline.referral.family.Student;
import org.throughline.referral.family.StudentId;

class OnHandTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void whatIsOnFileAndWhatTheFamilyToldFillFormsTogether() {
        FamilyFacts told = new FamilyFacts(Map.of(KnownFact.HOME_ADDRESS, "1 Elm St"));

        OnHand onHand = OnHand.of(family(guardian("PARENT", "spa", null)), told, Papers.NONE, TODAY);

        assertThat(onHand.facts())
                .containsOnly(
                        entry(KnownFact.STUDENT_NAME, "Ana Rivas"),
                        entry(KnownFact.STUDENT_GIVEN_NAME, "Ana"),
                        entry(KnownFact.STUDENT_FAMILY_NAME, "Rivas"),
                        entry(KnownFact.BIRTH_DATE, "2015-03-09"),
                        entry(KnownFact.SCHOOL, "North"),
                        entry(KnownFact.GRADE, "05"),
                        entry(KnownFact.GUARDIAN_NAME, "Luz Rivas"),
                        entry(KnownFact.GUARDIAN_GIVEN_NAME, "Luz"),
                        entry(KnownFact.GUARDIAN_FAMILY_NAME, "Rivas"),
                        entry(KnownFact.GUARDIAN_PHONE, "+13125550101"),
                        entry(KnownFact.GUARDIAN_EMAIL, "luz@example.org"),
                        entry(KnownFact.HOME_LANGUAGE, "spa"),
                        entry(KnownFact.INTERPRETER_NEEDED, true),
                        entry(KnownFact.HOME_ADDRESS, "1 Elm St"));
        assertThat(onHand.language()).contains("es");
    }

    @Test
    void aGuardianWithoutRightsIsInNoForm() {
        Family family = family(guardian("RIGHTS_REVOKED", "es", null), guardian("GUARDIAN", "ht", "fr-HT"));

        OnHand onHand = OnHand.of(family, FamilyFacts.NONE, Papers.NONE, TODAY);

        assertThat(onHand.facts()).containsEntry(KnownFact.HOME_LANGUAGE, "ht");
        assertThat(onHand.language()).contains("fr");
        assertThat(OnHand.of(family(guardian("RIGHTS_REVOKED", "es", null)), FamilyFacts.NONE, Papers.NONE, TODAY)
                        .facts())
                .containsOnlyKeys(
                        KnownFact.STUDENT_NAME,
                        KnownFact.STUDENT_GIVEN_NAME,
                        KnownFact.STUDENT_FAMILY_NAME,
                        KnownFact.BIRTH_DATE,
                        KnownFact.SCHOOL,
                        KnownFact.GRADE);
    }

    @Test
    void whatIsOnFileIsNotTakenFromTheFamilyToo() {
        assertThatThrownBy(() -> new FamilyFacts(Map.of(KnownFact.GUARDIAN_PHONE, "+13125550199")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-07-01",
        "2026-06-30, 2025-07-01",
        "2026-12-31, 2026-07-01",
        "2027-01-01, 2026-07-01",
        "2028-02-29, 2027-07-01"
    })
    void aSchoolYearBeginsInJuly(LocalDate day, LocalDate first) {
        assertThat(SchoolYear.firstDay(day)).isEqualTo(first);
    }

    @Test
    void forTheNextSchoolYearWhatWasCompletedInThePresentOneIsOld() {
        OnHand onHand = OnHand.of(family(guardian("PARENT", "es", null)), FamilyFacts.NONE, Papers.NONE, TODAY);

        assertThat(onHand.in(AskedYear.PRESENT)).isEqualTo(onHand);
        assertThat(onHand.in(AskedYear.NEXT).schoolYearFirstDay()).isEqualTo("2027-07-01");
        assertThat(onHand.on()).isEmpty();
        assertThat(onHand.in(AskedYear.NEXT).on()).contains(LocalDate.of(2027, 7, 1));
        assertThat(onHand.in(AskedYear.NEXT).facts()).isEqualTo(onHand.facts());
    }

    @Test
    void noTextOfItShowsWhatAFamilySaid() {
        FamilyFacts told = new FamilyFacts(Map.of(KnownFact.INSURANCE_MEMBER_NUMBER, "M-77123"));
        Papers papers = new Papers(
                Map.of("INTAKE", new Papers.CompletedForm(TODAY, Map.of("concern", "Sleeps badly"))), Map.of());

        assertThat(told + "" + papers + OnHand.of(family(guardian("PARENT", "es", null)), told, papers, TODAY))
                .doesNotContain("M-77123", "Sleeps", "Rivas", "Luz", "555");
    }

    private static Family family(Guardian... guardians) {
        Student student = new Student(
                new StudentId(UUID.randomUUID()),
                "s1",
                "Ana",
                "Rivas",
                "05",
                "north",
                LocalDate.of(2015, 3, 9),
                true,
                1);
        return new Family(student, "North", List.of(guardians));
    }

    private static Guardian guardian(String authority, String language, @Nullable String written) {
        return new Guardian(
                new GuardianId(UUID.randomUUID()),
                "Luz",
                "Rivas",
                "MOTHER",
                authority,
                null,
                language,
                written,
                true,
                List.of(
                        contact(ContactPoint.Kind.EMAIL, "luz@example.org"),
                        contact(ContactPoint.Kind.PHONE, "+13125550101"),
                        contact(ContactPoint.Kind.PHONE, "+13125550102")));
    }

    private static ContactPoint contact(ContactPoint.Kind kind, String value) {
        return new ContactPoint(UUID.randomUUID(), kind, value, Instant.EPOCH, null, null);
    }
}
