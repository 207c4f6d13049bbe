package org.throughline.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.AGENCY_A;
import static org.throughline.consent.Fixture.AGENCY_B;
import static org.throughline.consent.Fixture.DISTRICT;
import static org.throughline.consent.Fixture.PARENT;
import static org.throughline.consent.Fixture.S;
import static org.throughline.consent.Fixture.SIGNED;
import static org.throughline.consent.Fixture.T;
import static org.throughline.consent.Fixture.ask;
import static org.throughline.consent.Fixture.at;
import static org.throughline.consent.Fixture.changed;
import static org.throughline.consent.Fixture.draft;
import static org.throughline.consent.Fixture.fromParent;
import static org.throughline.consent.Fixture.holder;
import static org.throughline.consent.Fixture.id;
import static org.throughline.consent.Fixture.now;
import static org.throughline.consent.Fixture.parent;
import static org.throughline.consent.Fixture.r1;
import static org.throughline.consent.Fixture.sent;
import static org.throughline.consent.Fixture.signed;
import static org.throughline.consent.Fixture.subject;
import static org.throughline.consent.Fixture.terms;
import static org.throughline.consent.Fixture.termsOfR1;
import static org.throughline.consent.OnFile.a;
import static org.throughline.consent.evidence.Attestation.EDUCATION_AGENCY;
import static org.throughline.consent.evidence.EvidenceKind.INSTITUTION;
import static org.throughline.consent.release.Category.ATTENDANCE;
import static org.throughline.consent.release.Category.DISCIPLINE;
import static org.throughline.consent.release.Category.GRADES;
import static org.throughline.consent.release.Category.IEP;
import static org.throughline.consent.release.Category.PSYCHOTHERAPY_NOTES;
import static org.throughline.consent.release.Category.SUD;
import static org.throughline.consent.release.Purpose.COC;
import static org.throughline.consent.release.Purpose.HRESCH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.throughline.consent.Fixture;
import org.throughline.consent.decision.Verdict.Permitted;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.release.Element;
import org.throughline.consent.release.EvidencePolicy;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.RecordDates;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.ReleaseStatus;
import org.throughline.consent.release.RevocationReceipt;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Signature;
import org.throughline.consent.release.Signatures;
import org.throughline.consent.release.Terms;
import org.throughline.consent.subject.Authority;
import org.throughline.consent.subject.Subject;

/** Consent-rules section 2, the rows of the consent basis by number, on the pure rule. */
class DecisionTableTest {
    private static final Question B0 = ask(AGENCY_A, COC, ATTENDANCE);
    private static final Set<Obligation> CONSENT_OBLIGATIONS =
            EnumSet.of(Obligation.LOG, Obligation.TTL, Obligation.COPY, Obligation.N_FERPA);

    @Test
    @DisplayName("row 1: PERMIT (99.30, 99.33(d))")
    void row1() {
        Judgement judgement = judge(B0, T, r1());

        assertThat(judgement.outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(judgement.obligations()).isEqualTo(CONSENT_OBLIGATIONS);
        assertThat(judgement.permitted())
                .containsExactly(new Permitted(Item.of(ATTENDANCE), r1().id(), r1().version()));
        assertThat(judgement.reason()).isEmpty();
    }

    @Test
    @DisplayName("row 2: no release (99.30(a))")
    void row2() {
        assertDenied(judge(B0, T), Reason.NO_RELEASE);
    }

    @Test
    @DisplayName("row 3: signed, but starts after t (99.30(a))")
    void row3() {
        Release later = signed(terms(AGENCY_A, Set.of(COC), Set.of(ATTENDANCE), "2026-02-03", "2026-06-30"));

        assertDenied(judge(B0, T, later), Reason.NOT_YET_EFFECTIVE);
    }

    @Test
    @DisplayName("row 4: sent only (99.30(a))")
    void row4() {
        assertDenied(judge(B0, T, sent(draft(termsOfR1()))), Reason.NOT_SIGNED);
    }

    @Test
    @DisplayName("row 5: no signature date; no purpose (99.30(a),(b))")
    void row5() {
        Release noDate = as(termsOfR1(), new Signature(PARENT, null, Authentication.LINK_AND_CODE));
        Release noPurpose = signedAs(terms(AGENCY_A, Set.of(), Set.of(ATTENDANCE), "2025-08-15", "2026-06-30"));

        assertDefective(judge(B0, T, noDate), Element.SIGNATURE_DATE);
        assertDefective(judge(B0, T, noPurpose), Element.PURPOSE);
    }

    @Test
    @DisplayName("row 6: another recipient (99.30(b)(3))")
    void row6() {
        assertDenied(judge(ask(AGENCY_B, COC, ATTENDANCE), T, r1()), Reason.WRONG_RECIPIENT);
    }

    @Test
    @DisplayName("row 9: attendance and discipline (99.30(b)(1))")
    void row9() {
        Judgement judgement = judge(ask(AGENCY_A, COC, ATTENDANCE, DISCIPLINE), T, r1());

        assertThat(judgement.outcome()).isEqualTo(Outcome.PERMIT_FILTERED);
        assertThat(judgement.permitted()).extracting(Permitted::item).containsExactly(Item.of(ATTENDANCE));
        assertThat(judgement.withheld()).singleElement().satisfies(item -> assertThat(item.reason())
                .isEqualTo(Reason.CATEGORY_NOT_COVERED));
        assertThat(judgement.obligations()).contains(Obligation.FILTER).containsAll(CONSENT_OBLIGATIONS);
    }

    @Test
    @DisplayName("row 10: another purpose (99.30(b)(2), 99.33(a)(2))")
    void row10() {
        assertDenied(judge(ask(AGENCY_A, HRESCH, ATTENDANCE), T, r1()), Reason.PURPOSE_NOT_COVERED);
    }

    @Test
    @DisplayName("row 11: the last second (P)")
    void row11() {
        assertThat(judge(B0, at("2026-06-30T23:59:59"), r1()).outcome()).isEqualTo(Outcome.PERMIT);
    }

    @Test
    @DisplayName("row 12: the next midnight (P)")
    void row12() {
        assertDenied(judge(B0, at("2026-07-01T00:00"), r1()), Reason.EXPIRED);
    }

    @Test
    @DisplayName("row 13: revocation received a second before (P; 164.508(b)(2))")
    void row13() {
        Release revoked = changed(r1().hearing(S, at("2026-02-02T09:59:59")).revoke(fromParent()));

        assertDenied(judge(B0, T, revoked), Reason.REVOKED);
    }

    @Test
    @DisplayName("row 14: turned 18 yesterday (99.5(a)(1), P)")
    void row14() {
        assertDenied(judgeFor(subject("2008-02-01", parent(PARENT)), B0, T, r1()), Reason.RIGHTS_TRANSFERRED);
    }

    @Test
    @DisplayName("row 15: an order revoking the parent's rights is on file (99.4)")
    void row15() {
        Subject afterOrder = subject("2010-09-01", holder(PARENT, Authority.PARENT, null, "2026-01-31"));
        Subject withoutRights = subject("2010-09-01", holder(PARENT, Authority.NONE, "order", null));

        assertDenied(judgeFor(afterOrder, B0, T, r1()), Reason.SIGNER_NOT_AUTHORIZED);
        assertDenied(judgeFor(withoutRights, B0, T, r1()), Reason.SIGNER_NOT_AUTHORIZED);
    }

    @Test
    @DisplayName("row 16: the aunt signed, acting as parent, with evidence filed (99.3)")
    void row16() {
        Subject aunt = subject("2010-09-01", holder(PARENT, Authority.ACTING_PARENT, "affidavit", null));

        assertThat(judgeFor(aunt, B0, T, r1()).outcome()).isEqualTo(Outcome.PERMIT);
    }

    @Test
    @DisplayName("row 37: one category withdrawn (P)")
    void row37() {
        Release narrowed = changed(r1().hearing(S, at("2026-02-02T09:00")).withdraw(Set.of(GRADES), fromParent()));

        Judgement judgement = judge(ask(AGENCY_A, COC, ATTENDANCE, GRADES), T, narrowed);

        assertThat(judgement.outcome()).isEqualTo(Outcome.PERMIT_FILTERED);
        assertThat(judgement.permitted()).extracting(Permitted::item).containsExactly(Item.of(ATTENDANCE));
        assertThat(judgement.withheld()).singleElement().satisfies(item -> assertThat(item.reason())
                .isEqualTo(Reason.REVOKED));
        assertThat(judgement.obligations()).contains(Obligation.N_FERPA, Obligation.FILTER);
    }

    @Nested
    @DisplayName("tricky cases, section 6")
    class TrickyCases {
        @Test
        @DisplayName("1: from local midnight of the birthday, and not a moment before")
        void majorityAtLocalMidnight() {
            Subject birthdayToday = subject("2008-02-02", parent(PARENT));

            assertThat(judgeFor(birthdayToday, B0, at("2026-02-01T23:59:59"), r1())
                            .outcome())
                    .isEqualTo(Outcome.PERMIT);
            assertDenied(judgeFor(birthdayToday, B0, at("2026-02-02T00:00"), r1()), Reason.RIGHTS_TRANSFERRED);
        }

        @Test
        @DisplayName("2: divorced; one signed, the other revokes")
        void theOtherParentRevokes() {
            var receipt = new RevocationReceipt(Fixture.OTHER_PARENT, RevocationReceipt.Channel.LETTER);

            assertDenied(judge(B0, T, changed(r1().hearing(S, T).revoke(receipt))), Reason.REVOKED);
        }

        @Test
        @DisplayName("12: the school year ends; no grace period")
        void noGracePeriod() {
            assertDenied(judge(B0, at("2026-07-01T08:00"), r1()), Reason.EXPIRED);
        }

        @Test
        @DisplayName("13: 2026-07-01T04:30Z is still June 30 in Chicago; a leap-day child's birthday is March 1")
        void midnightAndTimeZones() {
            assertThat(judge(B0, Instant.parse("2026-07-01T04:30:00Z"), r1()).outcome())
                    .isEqualTo(Outcome.PERMIT);

            Subject leapDay = subject("2008-02-29", parent(PARENT));
            assertThat(judgeFor(leapDay, B0, at("2026-02-28T23:59:59"), r1()).outcome())
                    .isEqualTo(Outcome.PERMIT);
            assertDenied(judgeFor(leapDay, B0, at("2026-03-01T00:00"), r1()), Reason.RIGHTS_TRANSFERRED);
        }

        @Test
        @DisplayName("14: attendance to A and grades to B never make grades to A")
        void noCrossProduct() {
            Release attendanceToA = signed(
                    terms(AGENCY_A, Set.of(COC), Set.of(ATTENDANCE), "2025-08-15", "2026-06-30"), id(101), SIGNED);
            Release gradesToB =
                    signed(terms(AGENCY_B, Set.of(COC), Set.of(GRADES), "2025-08-15", "2026-06-30"), id(102), SIGNED);

            assertDenied(judge(ask(AGENCY_A, COC, GRADES), T, attendanceToA, gradesToB), Reason.CATEGORY_NOT_COVERED);
        }

        @Test
        @DisplayName("14: a later, narrower release does not cut an earlier one")
        void aLaterNarrowerReleaseCutsNothing() {
            Release narrower = signed(
                    terms(AGENCY_A, Set.of(COC), Set.of(GRADES), "2025-08-15", "2026-06-30"),
                    id(101),
                    SIGNED.plusSeconds(60));

            assertThat(judge(B0, T, r1(), narrower).outcome()).isEqualTo(Outcome.PERMIT);
        }

        @Test
        @DisplayName("17: test evidence, or none, does not authenticate (99.30(d)(1))")
        void unauthenticatedIsDefective() {
            Release typedName = as(termsOfR1(), new Signature(PARENT, SIGNED, null));
            Release sameMailbox = as(termsOfR1(), new Signature(PARENT, SIGNED, Authentication.TEST_ONLY));

            assertDefective(judge(B0, T, typedName), Element.AUTHENTICATION);
            assertDefective(judge(B0, T, sameMailbox), Element.AUTHENTICATION);
            assertThat(ConsentBasis.judge(
                                    B0,
                                    S,
                                    List.of(sameMailbox),
                                    new Circumstances(T, Fixture.CHICAGO, EvidencePolicy.ACCEPT_TEST))
                            .outcome())
                    .isEqualTo(Outcome.PERMIT);
        }
    }

    @Test
    void thePeriodOfASignedReleaseIsHeldInItsOwnZoneAcrossClockChanges() {
        Release untilClocksChange =
                signed(terms(AGENCY_A, Set.of(COC), Set.of(ATTENDANCE), "2025-08-15", "2026-03-08"));

        assertThat(judge(B0, Instant.parse("2026-03-09T04:59:59Z"), untilClocksChange)
                        .outcome())
                .isEqualTo(Outcome.PERMIT);
        assertDenied(judge(B0, Instant.parse("2026-03-09T05:00:00Z"), untilClocksChange), Reason.EXPIRED);
    }

    @Test
    void anotherLawsRecordsNeedAnotherInstrument() {
        Release everything =
                signedAs(terms(AGENCY_A, Set.of(COC), Set.of(SUD, PSYCHOTHERAPY_NOTES), "2025-08-15", "2026-06-30"));

        assertDenied(judge(ask(AGENCY_A, COC, SUD), T, everything), Reason.PART2_CONSENT_REQUIRED);
        assertDenied(judge(ask(AGENCY_A, COC, PSYCHOTHERAPY_NOTES), T, everything), Reason.PSYCH_NOTES_SEPARATE_AUTH);
    }

    @Test
    void anotherDisclosersRecordsAreNotCovered() {
        Question fromAgency = new Question(new Parties(AGENCY_B, AGENCY_A), COC, List.of(Item.of(ATTENDANCE)));

        Judging.claim(Basis.CONSENT, fromAgency)
                .onReleases(r1())
                .with(a(INSTITUTION).about(AGENCY_B).attesting(EDUCATION_AGENCY))
                .isDenied(Reason.WRONG_DISCLOSER);
        assertDenied(judge(fromAgency, T, r1()), Reason.INDETERMINATE);
    }

    @Test
    void recordsOutsideTheNamedDatesAreNotCovered() {
        Terms lastYear = new Terms(
                termsOfR1().type(),
                Fixture.STUDENT,
                new Parties(DISTRICT, AGENCY_A),
                new Scope(
                        Set.of(COC),
                        Set.of(ATTENDANCE),
                        new RecordDates(LocalDate.parse("2024-08-01"), LocalDate.parse("2025-06-30"))),
                termsOfR1().period());

        assertThat(judge(attendanceOf("2025-06-30"), T, signed(lastYear)).outcome())
                .isEqualTo(Outcome.PERMIT);
        assertDenied(judge(attendanceOf("2025-07-01"), T, signed(lastYear)), Reason.RECORD_DATE_NOT_COVERED);
        assertDenied(judge(B0, T, signed(lastYear)), Reason.RECORD_DATE_NOT_COVERED);
    }

    @Test
    void theCandidateThatGotFurthestIsReportedAndAllAreListed() {
        Release sentOnly = Release.draft(new ReleaseId(id(103)), termsOfR1(), Fixture.ENGLISH);
        Release wrongRecipient =
                signed(terms(AGENCY_B, Set.of(COC), Set.of(ATTENDANCE), "2025-08-15", "2026-06-30"), id(104), SIGNED);
        Release over =
                signed(terms(AGENCY_A, Set.of(COC), Set.of(ATTENDANCE), "2025-08-15", "2025-12-31"), id(105), SIGNED);

        Judgement judgement = judge(B0, T, sentOnly, wrongRecipient, over);

        assertDenied(judgement, Reason.WRONG_RECIPIENT);
        assertThat(judgement.withheld().findFirst().orElseThrow().failures())
                .extracting(Failure::reason)
                .containsExactly(Reason.WRONG_RECIPIENT, Reason.EXPIRED, Reason.NOT_SIGNED);
    }

    @Test
    void amongEqualsTheLatestSignedIsReportedWhateverTheOrderTheyCameIn() {
        Release earlier =
                signed(terms(AGENCY_A, Set.of(COC), Set.of(GRADES), "2025-08-15", "2026-06-30"), id(106), SIGNED);
        Release later = signed(
                terms(AGENCY_A, Set.of(COC), Set.of(IEP), "2025-08-15", "2026-06-30"), id(101), SIGNED.plusSeconds(1));

        assertThat(furthest(judge(B0, T, earlier, later))).isEqualTo(later);
        assertThat(furthest(judge(B0, T, later, earlier))).isEqualTo(later);
    }

    @Test
    void aSuspendedReleasePermitsNothing() {
        Release active = r1();
        Release suspended = new Release(
                active.id(),
                active.terms(),
                Fixture.ENGLISH,
                ReleaseStatus.SUSPENDED,
                active.signatures(),
                Set.of(),
                active.version());
        Release superseded = new Release(
                active.id(),
                active.terms(),
                Fixture.ENGLISH,
                ReleaseStatus.SUPERSEDED,
                active.signatures(),
                Set.of(),
                active.version());

        assertDenied(judge(B0, T, suspended), Reason.SUSPENDED);
        assertDenied(judge(B0, T, superseded), Reason.SUPERSEDED);
    }

    @Test
    void theChecksComeInTheOrderOfTheRules() {
        assertThat(Arrays.stream(Check.values()).map(Enum::name))
                .containsExactly(
                        "TYPE",
                        "SIGNED",
                        "SIGNER",
                        "COMPLETE",
                        "EFFECTIVE",
                        "SUSPENDED",
                        "REVOKED",
                        "SUPERSEDED",
                        "EXPIRED",
                        "DISCLOSER",
                        "RECIPIENT",
                        "PURPOSE",
                        "CATEGORY",
                        "RECORD_DATES");
    }

    private static Question attendanceOf(String day) {
        Item item = new Item(ATTENDANCE, null, null, LocalDate.parse(day));
        return new Question(new Parties(DISTRICT, AGENCY_A), COC, List.of(item));
    }

    private static Release as(Terms terms, Signature signature) {
        return new Release(
                r1().id(), terms, Fixture.ENGLISH, ReleaseStatus.ACTIVE, new Signatures(signature, null), Set.of(), 2);
    }

    private static Release signedAs(Terms terms) {
        return as(terms, new Signature(PARENT, SIGNED, Authentication.LINK_AND_CODE));
    }

    private static Judgement judge(Question question, Instant now, Release... releases) {
        return judgeFor(S, question, now, releases);
    }

    private static Judgement judgeFor(Subject subject, Question question, Instant now, Release... releases) {
        return ConsentBasis.judge(question, subject, List.of(releases), now(now));
    }

    private static Release furthest(Judgement judgement) {
        return judgement.withheld().findFirst().orElseThrow().failures().get(0).release();
    }

    private static void assertDenied(Judgement judgement, Reason reason) {
        assertThat(judgement.outcome()).isEqualTo(Outcome.DENY);
        assertThat(judgement.reason()).contains(reason);
        assertThat(judgement.obligations()).isEmpty();
    }

    private static void assertDefective(Judgement judgement, Element missing) {
        assertDenied(judgement, Reason.DEFECTIVE);
        assertThat(judgement
                        .withheld()
                        .findFirst()
                        .orElseThrow()
                        .failures()
                        .get(0)
                        .missing())
                .containsExactly(missing);
    }
}
