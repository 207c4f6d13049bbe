package org.throughline.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.AGENCY_A;
import static org.throughline.consent.Fixture.AGENCY_B;
import static org.throughline.consent.Fixture.CHICAGO;
import static org.throughline.consent.Fixture.CLINIC;
import static org.throughline.consent.Fixture.DISTRICT;
import static org.throughline.consent.Fixture.OTHER_PARENT;
import static org.throughline.consent.Fixture.PARENT;
import static org.throughline.consent.Fixture.PROGRAM;
import static org.throughline.consent.Fixture.S;
import static org.throughline.consent.Fixture.STUDENT_SELF;
import static org.throughline.consent.Fixture.T;
import static org.throughline.consent.Fixture.active;
import static org.throughline.consent.Fixture.ask;
import static org.throughline.consent.Fixture.at;
import static org.throughline.consent.Fixture.changed;
import static org.throughline.consent.Fixture.from;
import static org.throughline.consent.Fixture.fromParent;
import static org.throughline.consent.Fixture.holder;
import static org.throughline.consent.Fixture.parent;
import static org.throughline.consent.Fixture.r1;
import static org.throughline.consent.Fixture.r2;
import static org.throughline.consent.Fixture.rule;
import static org.throughline.consent.Fixture.signed;
import static org.throughline.consent.Fixture.subject;
import static org.throughline.consent.Fixture.terms;
import static org.throughline.consent.Fixture.termsOfR1;
import static org.throughline.consent.OnFile.a;
import static org.throughline.consent.decision.Judging.claim;
import static org.throughline.consent.decision.Obligation.COPY;
import static org.throughline.consent.decision.Obligation.JUSTIFY;
import static org.throughline.consent.decision.Obligation.MINNEC;
import static org.throughline.consent.decision.Obligation.N_CWA;
import static org.throughline.consent.decision.Obligation.N_FERPA;
import static org.throughline.consent.decision.Obligation.REVIEW;
import static org.throughline.consent.evidence.EvidenceKind.CLASS_MEMBERSHIP;
import static org.throughline.consent.evidence.EvidenceKind.DEBARMENT;
import static org.throughline.consent.evidence.EvidenceKind.EMERGENCY;
import static org.throughline.consent.evidence.EvidenceKind.INSTITUTION;
import static org.throughline.consent.evidence.EvidenceKind.MINOR_CONSENTED_CARE;
import static org.throughline.consent.evidence.EvidenceKind.PLACEMENT;
import static org.throughline.consent.evidence.EvidenceKind.PROVENANCE;
import static org.throughline.consent.evidence.EvidenceKind.SUCCESSION;
import static org.throughline.consent.release.Category.ATTENDANCE;
import static org.throughline.consent.release.Category.GRADES;
import static org.throughline.consent.release.Category.MH_SUMMARY;
import static org.throughline.consent.release.Category.PSYCHOTHERAPY_NOTES;
import static org.throughline.consent.release.Category.SUD;
import static org.throughline.consent.release.Purpose.BTG;
import static org.throughline.consent.release.Purpose.COC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.throughline.consent.Fixture;
import org.throughline.consent.OnFile;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.Statement;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Period;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseChange;
import org.throughline.consent.release.ReleaseStatus;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.RevocationReceipt;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Signature;
import org.throughline.consent.release.Signatures;
import org.throughline.consent.release.Signers;
import org.throughline.consent.release.Terms;
import org.throughline.consent.release.Wording;
import org.throughline.consent.rule.RuleEntry;
import org.throughline.consent.rule.RuleTopic;
import org.throughline.consent.rule.RuleValue;
import org.throughline.consent.subject.Authority;
import org.throughline.consent.subject.Subject;

/**
 * Consent-rules section 6, the twenty tricky cases by number. What happens over time, between a decision and its
 * delivery (4), is shown over HTTP in DecisionHttpTest.
 */
class TrickyCasesTest {
    private static final Judging B0 = claim(Basis.CONSENT, ask(AGENCY_A, COC, ATTENDANCE));
    private static final OnFile CLINIC_IS_COVERED = a(INSTITUTION).about(CLINIC).attesting(Attestation.COVERED_ENTITY);
    private static final RuleEntry WASHINGTON = rule(RuleTopic.HOME_STATE, RuleValue.code("WA"));
    private static final RuleEntry CALIFORNIA = rule(RuleTopic.HOME_STATE, RuleValue.code("CA"));

    private static Release signedAs(Terms terms, Signature signature) {
        return new Release(
                r1().id(), terms, Fixture.ENGLISH, ReleaseStatus.ACTIVE, new Signatures(signature, null), Set.of(), 2);
    }

    @Test
    @DisplayName("1: turns 18 mid-release: from local midnight of the birthday (99.5(a)(1))")
    void case1() {
        Judging onR1 = B0.onReleases(r1()).of(subject("2008-02-02", parent(PARENT)));

        onR1.at(at("2026-02-01T23:59:59")).isPermitted(COPY, N_FERPA);
        onR1.at(at("2026-02-02T00:00")).isDenied(Reason.RIGHTS_TRANSFERRED);
    }

    @Test
    @DisplayName("2: divorced, one signed, the other revokes; not if the other's rights were removed (99.4)")
    void case2() {
        var receipt = new RevocationReceipt(OTHER_PARENT, RevocationReceipt.Channel.LETTER);
        Subject removed = subject("2010-09-01", parent(PARENT), holder(OTHER_PARENT, Authority.NONE, "order", null));

        B0.onReleases(changed(r1().hearing(S, T).revoke(receipt))).isDenied(Reason.REVOKED);
        assertThat(r1().hearing(removed, T).revoke(receipt)).isInstanceOf(ReleaseChange.Refused.class);
    }

    @Test
    @DisplayName("3: signed after the disclosure cures nothing: at that moment it was not signed (99.30(a))")
    void case3() {
        Release sent = Fixture.sent(Fixture.draft(termsOfR1()));
        Release later = changed(sent.hearing(S, T.plusSeconds(3600))
                .sign(new Signature(PARENT, T.plusSeconds(3600), Authentication.LINK_AND_CODE), Signers.RIGHTS_HOLDER));

        B0.onReleases(sent).isDenied(Reason.NOT_SIGNED);
        B0.onReleases(later).at(T.plusSeconds(3600)).isPermitted(COPY, N_FERPA);
        assertThat(later.signedAt()).isEqualTo(T.plusSeconds(3600));
    }

    @Test
    @DisplayName("5: the recipient merged: somebody looks at it (99.30(b)(3))")
    void case5() {
        OnFile merged = a(SUCCESSION).about(AGENCY_B).referringTo(AGENCY_A.id());
        Judging successor =
                B0.asking(ask(AGENCY_B, COC, ATTENDANCE)).onReleases(r1()).with(merged);

        successor.isDenied(Reason.WRONG_RECIPIENT);
        assertThat(successor.judgement().withheld().flatMap(item -> item.failures().stream()))
                .extracting(Failure::hint)
                .containsExactly(Hint.SUCCESSOR_REVIEW);
    }

    @Test
    @DisplayName("6: all community mental-health partners, by membership at that moment (99.30(b)(3))")
    void case6() {
        Release toClass = signed(terms(
                new Party(Party.Kind.CLASS, "partners"), Set.of(COC), Set.of(ATTENDANCE), "2025-08-15", "2026-06-30"));
        OnFile member = a(CLASS_MEMBERSHIP).about(AGENCY_A).referringTo("partners");

        B0.onReleases(toClass).with(member).isPermitted(COPY, N_FERPA);
        B0.onReleases(toClass).isDenied(Reason.WRONG_RECIPIENT);
        B0.onReleases(toClass).with(member.referringTo("others")).isDenied(Reason.WRONG_RECIPIENT);
    }

    @Test
    @DisplayName(
            "7: an emergency after a refusal; the clinic's records need a serious and imminent threat (164.512(j))")
    void case7() {
        Release declined = changed(Fixture.sent(Fixture.draft(termsOfR1())).decline(Fixture.SIGNED));
        OnFile threat = a(EMERGENCY).ofStudent().about(AGENCY_A).stating(Statement.THREAT, Statement.NECESSITY);
        Judging emergency =
                claim(Basis.HEALTH_SAFETY, ask(AGENCY_A, BTG, ATTENDANCE)).onReleases(declined);

        emergency.with(threat).isPermitted(JUSTIFY, REVIEW, N_FERPA);
        Judging ofClinic = emergency.asking(from(CLINIC, AGENCY_A, BTG, MH_SUMMARY));
        ofClinic.with(CLINIC_IS_COVERED, threat).isDenied(Reason.BASIS_CONDITIONS_NOT_MET);
        ofClinic.with(CLINIC_IS_COVERED, threat.attesting(Attestation.SERIOUS_AND_IMMINENT))
                .isPermitted(JUSTIFY, REVIEW, MINNEC);
    }

    @Test
    @DisplayName("8: substance use records with a general HIPAA authorization (2.31)")
    void case8() {
        claim(Basis.CONSENT, from(CLINIC, DISTRICT, COC, SUD))
                .onReleases(r2())
                .with(CLINIC_IS_COVERED)
                .isDenied(Reason.PART2_CONSENT_REQUIRED);
    }

    @Test
    @DisplayName("9: psychotherapy notes and a summary on one form: two instruments (164.508(b)(3)(ii))")
    void case9() {
        assertThat(ReleaseType.HIPAA_AUTH.mayName(PSYCHOTHERAPY_NOTES)).isFalse();
        assertThat(ReleaseType.HIPAA_AUTH.mayName(MH_SUMMARY)).isTrue();
        assertThat(ReleaseType.HIPAA_PSYCH_AUTH.mayName(PSYCHOTHERAPY_NOTES)).isTrue();
        assertThat(ReleaseType.HIPAA_PSYCH_AUTH.mayName(MH_SUMMARY)).isFalse();

        Release both = ofClinic(MH_SUMMARY, PSYCHOTHERAPY_NOTES);
        claim(Basis.CONSENT, from(CLINIC, DISTRICT, COC, PSYCHOTHERAPY_NOTES))
                .onReleases(both)
                .with(CLINIC_IS_COVERED)
                .isDenied(Reason.PSYCH_NOTES_SEPARATE_AUTH);
    }

    private static Release ofClinic(Category... categories) {
        return active(
                new Terms(
                        ReleaseType.HIPAA_AUTH,
                        Fixture.STUDENT,
                        new Parties(CLINIC, DISTRICT),
                        Scope.of(Set.of(COC), Set.of(categories)),
                        termsOfR1().period()),
                List.of(PARENT));
    }

    @Test
    @DisplayName("10: a 14-year-old's outpatient counseling in Washington, the parent signs (164.502(g)(3)(i); RCW"
            + " 71.34.530)")
    void case10() {
        OnFile own = a(MINOR_CONSENTED_CARE).ofStudent().covering(MH_SUMMARY);
        Judging clinic =
                claim(Basis.CONSENT, from(CLINIC, DISTRICT, COC, MH_SUMMARY)).onReleases(r2());

        clinic.with(CLINIC_IS_COVERED, own).under(WASHINGTON).isDenied(Reason.SIGNER_NOT_AUTHORIZED);
        clinic.with(CLINIC_IS_COVERED).under(WASHINGTON).isPermitted(COPY);
        clinic.with(CLINIC_IS_COVERED, own).isDenied(Reason.STATE_RULE_UNCONFIGURED);
        clinic.with(CLINIC_IS_COVERED, own).under(CALIFORNIA).isPermitted(COPY);
        clinic.with(CLINIC_IS_COVERED, own.attesting(Attestation.MATURITY_FINDING))
                .under(CALIFORNIA)
                .isDenied(Reason.SIGNER_NOT_AUTHORIZED);
        clinic.with(CLINIC_IS_COVERED, own, own.attesting(Attestation.MATURITY_FINDING))
                .under(CALIFORNIA)
                .isDenied(Reason.SIGNER_NOT_AUTHORIZED);
        Release schoolHeld = signed(terms(AGENCY_A, Set.of(COC), Set.of(MH_SUMMARY), "2025-08-15", "2026-06-30"));
        claim(Basis.CONSENT, ask(AGENCY_A, COC, MH_SUMMARY))
                .onReleases(schoolHeld)
                .with(own)
                .under(WASHINGTON)
                .isPermitted(COPY, N_FERPA);
    }

    @Test
    @DisplayName("11: an IDEA consent without the attestation of the native language (300.9)")
    void case11() {
        Terms idea = new Terms(
                ReleaseType.IDEA_CONSENT,
                Fixture.STUDENT,
                termsOfR1().parties(),
                termsOfR1().scope(),
                termsOfR1().period());
        Release unattested = active(idea, List.of(PARENT));
        Release attested = new Release(
                unattested.id(),
                idea,
                new Wording("es", "Agency A", new Actor("staff"), null),
                ReleaseStatus.ACTIVE,
                unattested.signatures(),
                Set.of(),
                2);

        B0.onReleases(unattested).isDenied(Reason.DEFECTIVE);
        B0.onReleases(attested).isPermitted(COPY, N_FERPA);
    }

    @Test
    @DisplayName("12: the school year ends, no grace period (P)")
    void case12() {
        B0.onReleases(r1()).at(at("2026-07-01T00:00")).isDenied(Reason.EXPIRED);
    }

    @Test
    @DisplayName("13: 2026-07-01T04:30Z is still June 30 in Chicago; clock changes; a leap-day birthday (P)")
    void case13() {
        B0.onReleases(r1()).at(Instant.parse("2026-07-01T04:30:00Z")).isPermitted(COPY, N_FERPA);
        Terms untilClocksChange = new Terms(
                termsOfR1().type(),
                Fixture.STUDENT,
                termsOfR1().parties(),
                termsOfR1().scope(),
                new Period(LocalDate.parse("2025-08-15"), LocalDate.parse("2026-03-08"), CHICAGO));
        B0.onReleases(signed(untilClocksChange))
                .at(Instant.parse("2026-03-09T04:59:59Z"))
                .isPermitted(COPY, N_FERPA);
        B0.onReleases(signed(untilClocksChange))
                .at(Instant.parse("2026-03-09T05:00:00Z"))
                .isDenied(Reason.EXPIRED);
        B0.onReleases(r1())
                .of(subject("2008-02-29", parent(PARENT)))
                .at(at("2026-02-28T23:59:59"))
                .isPermitted(COPY, N_FERPA);
    }

    @Test
    @DisplayName("14: attendance to A and grades to B never make grades to A (99.30(b))")
    void case14() {
        Release toB = signed(
                terms(AGENCY_B, Set.of(COC), Set.of(GRADES), "2025-08-15", "2026-06-30"),
                Fixture.id(101),
                Fixture.SIGNED);
        Release toA = signed(terms(AGENCY_A, Set.of(COC), Set.of(ATTENDANCE), "2025-08-15", "2026-06-30"));

        B0.asking(ask(AGENCY_A, COC, GRADES)).onReleases(toA, toB).isDenied(Reason.CATEGORY_NOT_COVERED);
    }

    @Test
    @DisplayName("15: A passes data to B: not without a consent of its own; a violation debars (99.33(a),(b))")
    void case15() {
        B0.asking(ask(AGENCY_B, COC, ATTENDANCE)).onReleases(r1()).isDenied(Reason.WRONG_RECIPIENT);
        B0.onReleases(r1())
                .with(a(DEBARMENT).about(AGENCY_A).referringTo("passed on"))
                .isDenied(Reason.RECIPIENT_DEBARRED);
    }

    @Test
    @DisplayName("16: the same fact at the district's nurse, at a clinic, and in the school's copy (160.103)")
    void case16() {
        Judging atClinic =
                claim(Basis.CONSENT, from(CLINIC, AGENCY_A, COC, MH_SUMMARY)).with(CLINIC_IS_COVERED);
        Release ferpa = signed(terms(AGENCY_A, Set.of(COC), Set.of(MH_SUMMARY), "2025-08-15", "2026-06-30"));
        OnFile fromClinic = a(PROVENANCE).ofStudent().covering(MH_SUMMARY).attesting(Attestation.COVERED_ENTITY);

        atClinic.onReleases(ferpa).isDenied(Reason.NO_RELEASE);
        atClinic.asking(ask(AGENCY_A, COC, MH_SUMMARY)).onReleases(ferpa).isPermitted(COPY, N_FERPA);
        atClinic.asking(ask(AGENCY_A, COC, MH_SUMMARY))
                .with(fromClinic)
                .onReleases(ferpa)
                .isPermitted(COPY, N_FERPA);
    }

    @Test
    @DisplayName("17: a typed name through an unauthenticated link (99.30(d)(1))")
    void case17() {
        B0.onReleases(signedAs(termsOfR1(), new Signature(PARENT, Fixture.SIGNED, null)))
                .isDenied(Reason.DEFECTIVE);
    }

    @Test
    @DisplayName(
            "18: dual-enrolled at 15: the college's record, the student signs; the high school's, the parent (99.3,"
                    + " 99.5)")
    void case18() {
        OnFile college = a(INSTITUTION).about(PROGRAM).attesting(Attestation.POSTSECONDARY);
        Terms ofCollege = new Terms(
                ReleaseType.FERPA_CONSENT,
                Fixture.STUDENT,
                new Parties(PROGRAM, AGENCY_A),
                Scope.of(Set.of(COC), Set.of(GRADES)),
                termsOfR1().period());
        Judging grades =
                claim(Basis.CONSENT, from(PROGRAM, AGENCY_A, COC, GRADES)).with(college);

        grades.onReleases(active(ofCollege, List.of(STUDENT_SELF))).isPermitted(COPY, N_FERPA);
        grades.onReleases(active(ofCollege, List.of(PARENT))).isDenied(Reason.SIGNER_NOT_AUTHORIZED);
        Judging highSchool = B0.with(college);
        highSchool.onReleases(r1()).isPermitted(COPY, N_FERPA);
        highSchool.onReleases(active(termsOfR1(), List.of(STUDENT_SELF))).isDenied(Reason.SIGNER_NOT_AUTHORIZED);
    }

    @Test
    @DisplayName("19: an unaccompanied homeless student signs: only with a grant of the school (99.5(b))")
    void case19() {
        Judging own = B0.onReleases(active(termsOfR1(), List.of(STUDENT_SELF)));

        own.isDenied(Reason.SIGNER_NOT_AUTHORIZED);
        own.of(subject("2010-09-01", holder(STUDENT_SELF, Authority.ELIGIBLE_STUDENT, "grant of 2025-08-01", null)))
                .isPermitted(COPY, N_FERPA);
    }

    @Test
    @DisplayName("20: a foster child's parent revokes, the caseworker asks (1232g(b)(1)(L))")
    void case20() {
        OnFile placement = a(PLACEMENT)
                .ofStudent()
                .about(AGENCY_A)
                .attesting(Attestation.LEGALLY_RESPONSIBLE, Attestation.CASE_PLAN_ACCESS);
        Judging afterwards =
                B0.onReleases(changed(r1().hearing(S, T).revoke(fromParent()))).with(placement);

        afterwards.isDenied(Reason.REVOKED);
        afterwards.on(Basis.CHILD_WELFARE).isPermitted(N_CWA);
    }
}
