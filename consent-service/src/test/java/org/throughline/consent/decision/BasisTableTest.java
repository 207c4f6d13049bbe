package org.throughline.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.AGENCY_A;
import static org.throughline.consent.Fixture.AGENCY_B;
import static org.throughline.consent.Fixture.CLINIC;
import static org.throughline.consent.Fixture.DISTRICT;
import static org.throughline.consent.Fixture.HOTLINE;
import static org.throughline.consent.Fixture.PROGRAM;
import static org.throughline.consent.Fixture.T;
import static org.throughline.consent.Fixture.ask;
import static org.throughline.consent.Fixture.at;
import static org.throughline.consent.Fixture.from;
import static org.throughline.consent.Fixture.r1;
import static org.throughline.consent.Fixture.r2;
import static org.throughline.consent.Fixture.r3;
import static org.throughline.consent.Fixture.rule;
import static org.throughline.consent.Fixture.signed;
import static org.throughline.consent.Fixture.terms;
import static org.throughline.consent.OnFile.a;
import static org.throughline.consent.decision.Judging.claim;
import static org.throughline.consent.decision.Obligation.COPY;
import static org.throughline.consent.decision.Obligation.FILTER;
import static org.throughline.consent.decision.Obligation.JUSTIFY;
import static org.throughline.consent.decision.Obligation.MINNEC;
import static org.throughline.consent.decision.Obligation.NOTIFY;
import static org.throughline.consent.decision.Obligation.N_CWA;
import static org.throughline.consent.decision.Obligation.N_FERPA;
import static org.throughline.consent.decision.Obligation.N_P2;
import static org.throughline.consent.decision.Obligation.REVIEW;
import static org.throughline.consent.evidence.Attestation.BOUND_BY_REDISCLOSURE_RULE;
import static org.throughline.consent.evidence.Attestation.CASE_PLAN_ACCESS;
import static org.throughline.consent.evidence.Attestation.CONSENT_UNOBTAINABLE;
import static org.throughline.consent.evidence.Attestation.COVERED_ENTITY;
import static org.throughline.consent.evidence.Attestation.DIRECT_CONTROL;
import static org.throughline.consent.evidence.Attestation.ED_FUNDED_AND_REQUIRED;
import static org.throughline.consent.evidence.Attestation.INSTITUTIONAL_FUNCTION;
import static org.throughline.consent.evidence.Attestation.LEGALLY_RESPONSIBLE;
import static org.throughline.consent.evidence.Attestation.LEGITIMATE_INTEREST;
import static org.throughline.consent.evidence.Attestation.MEDICAL_PERSONNEL;
import static org.throughline.consent.evidence.Attestation.NOTICE_ATTEMPTED;
import static org.throughline.consent.evidence.Attestation.PARENT_IS_PARTY;
import static org.throughline.consent.evidence.Attestation.PART2_PROGRAM;
import static org.throughline.consent.evidence.Attestation.PUBLIC_NOTICE_GIVEN;
import static org.throughline.consent.evidence.Attestation.TRANSITION_SERVICES;
import static org.throughline.consent.evidence.EvidenceKind.ABUSE_REPORT;
import static org.throughline.consent.evidence.EvidenceKind.CLASS_MEMBERSHIP;
import static org.throughline.consent.evidence.EvidenceKind.COURT_ORDER;
import static org.throughline.consent.evidence.EvidenceKind.DEBARMENT;
import static org.throughline.consent.evidence.EvidenceKind.DIRECTORY_DESIGNATION;
import static org.throughline.consent.evidence.EvidenceKind.DIRECTORY_OPT_OUT;
import static org.throughline.consent.evidence.EvidenceKind.EMERGENCY;
import static org.throughline.consent.evidence.EvidenceKind.IMMUNIZATION_AGREEMENT;
import static org.throughline.consent.evidence.EvidenceKind.INSTITUTION;
import static org.throughline.consent.evidence.EvidenceKind.PARTICIPATING_AGENCY;
import static org.throughline.consent.evidence.EvidenceKind.PLACEMENT;
import static org.throughline.consent.evidence.EvidenceKind.PPRA_CONSENT;
import static org.throughline.consent.evidence.EvidenceKind.PPRA_OPT_OUT;
import static org.throughline.consent.evidence.EvidenceKind.PROVENANCE;
import static org.throughline.consent.evidence.EvidenceKind.RESTRICTION;
import static org.throughline.consent.evidence.EvidenceKind.SCHOOL_OFFICIAL;
import static org.throughline.consent.evidence.EvidenceKind.SURVEY;
import static org.throughline.consent.evidence.EvidenceKind.WRITTEN_AGREEMENT;
import static org.throughline.consent.release.Category.ATTENDANCE;
import static org.throughline.consent.release.Category.CONTACT;
import static org.throughline.consent.release.Category.EVALUATION;
import static org.throughline.consent.release.Category.GRADES;
import static org.throughline.consent.release.Category.IDENTITY;
import static org.throughline.consent.release.Category.IEP;
import static org.throughline.consent.release.Category.IMMUNIZATION;
import static org.throughline.consent.release.Category.LIVING_SITUATION;
import static org.throughline.consent.release.Category.MH_SUMMARY;
import static org.throughline.consent.release.Category.OUTCOMES;
import static org.throughline.consent.release.Category.PSYCHOTHERAPY_NOTES;
import static org.throughline.consent.release.Category.SSN;
import static org.throughline.consent.release.Category.SUD;
import static org.throughline.consent.release.Purpose.BTG;
import static org.throughline.consent.release.Purpose.COC;
import static org.throughline.consent.release.Purpose.HRESCH;
import static org.throughline.consent.release.Purpose.TRANSITION;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.throughline.consent.Fixture;
import org.throughline.consent.OnFile;
import org.throughline.consent.decision.Verdict.Permitted;
import org.throughline.consent.decision.Verdict.Withheld;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceChange;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.evidence.Statement;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Element;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Release;
import org.throughline.consent.rule.RuleTopic;
import org.throughline.consent.rule.RuleValue;
import org.throughline.kit.tenancy.PersonId;
import org.throughline.kit.tenancy.Role;

/** Consent-rules section 2, the rows of every basis but plain consent, by number, on the pure policy. */
class BasisTableTest {
    private static final String CLASS = "community-mental-health";
    private static final OnFile CLINIC_IS_COVERED = a(INSTITUTION).about(CLINIC).attesting(COVERED_ENTITY);
    private static final OnFile PROGRAM_IS_PART2 = a(INSTITUTION).about(PROGRAM).attesting(PART2_PROGRAM);
    private static final OnFile WAREHOUSE_DESIGNATION = a(SCHOOL_OFFICIAL)
            .about(AGENCY_A)
            .covering(ATTENDANCE, OUTCOMES)
            .attesting(INSTITUTIONAL_FUNCTION, DIRECT_CONTROL, BOUND_BY_REDISCLOSURE_RULE, LEGITIMATE_INTEREST);
    private static final OnFile THREAT =
            a(EMERGENCY).ofStudent().about(AGENCY_A).stating(Statement.THREAT, Statement.NECESSITY);
    private static final OnFile DESIGNATED =
            a(DIRECTORY_DESIGNATION).covering(IDENTITY, CONTACT).attesting(PUBLIC_NOTICE_GIVEN);

    private static Release r1NamingTheClass() {
        return signed(
                terms(new Party(Party.Kind.CLASS, CLASS), Set.of(COC), Set.of(ATTENDANCE), "2025-08-15", "2026-06-30"));
    }

    @Test
    @DisplayName("row 7: R1 names a class, A is a member at t (99.30(b)(3))")
    void row7() {
        OnFile member = a(CLASS_MEMBERSHIP).about(AGENCY_A).referringTo(CLASS);

        claim(Basis.CONSENT, ask(AGENCY_A, COC, ATTENDANCE))
                .onReleases(r1NamingTheClass())
                .with(member)
                .isPermitted(COPY, N_FERPA);
        claim(Basis.CONSENT, ask(AGENCY_B, COC, ATTENDANCE))
                .onReleases(r1NamingTheClass())
                .with(member)
                .isDenied(Reason.WRONG_RECIPIENT);
    }

    @Test
    @DisplayName("row 8: A left the class yesterday (99.30(b)(3))")
    void row8() {
        OnFile left = a(CLASS_MEMBERSHIP)
                .about(AGENCY_A)
                .referringTo(CLASS)
                .filedAt(at("2025-09-01T00:00"))
                .until(at("2026-02-01T12:00"));

        claim(Basis.CONSENT, ask(AGENCY_A, COC, ATTENDANCE))
                .onReleases(r1NamingTheClass())
                .with(left)
                .isDenied(Reason.WRONG_RECIPIENT);
    }

    @Test
    @DisplayName("row 17: IEP to a transition payer without a release (300.622(b))")
    void row17() {
        OnFile payer = a(PARTICIPATING_AGENCY).about(AGENCY_A).attesting(TRANSITION_SERVICES);
        OnFile participating = a(PARTICIPATING_AGENCY).about(AGENCY_A);
        Judging iep = claim(Basis.IDEA_PARTICIPATING, ask(AGENCY_A, COC, IEP));

        iep.with(payer).isDenied(Reason.IDEA_CONSENT_REQUIRED);
        iep.with(participating, payer).isDenied(Reason.IDEA_CONSENT_REQUIRED);
        iep.with(participating).asking(ask(AGENCY_A, TRANSITION, IEP)).isDenied(Reason.IDEA_CONSENT_REQUIRED);
        iep.isDenied(Reason.IDEA_CONSENT_REQUIRED);
        iep.with(participating).isPermitted(N_FERPA);
    }

    @Test
    @DisplayName("row 18: directory information, designated, no opt-out, party allowed (99.37(a),(d))")
    void row18() {
        Judging name = claim(Basis.DIRECTORY, ask(AGENCY_A, COC, IDENTITY));

        name.with(DESIGNATED).isPermitted();
        name.with(DESIGNATED.about(AGENCY_A)).isPermitted();
        name.with(DESIGNATED.about(AGENCY_B)).isDenied(Reason.BASIS_CONDITIONS_NOT_MET);
        name.with(DESIGNATED.attesting()).isDenied(Reason.BASIS_CONDITIONS_NOT_MET);
    }

    @Test
    @DisplayName("row 19: opted out (99.37(a)(2))")
    void row19() {
        claim(Basis.DIRECTORY, ask(AGENCY_A, COC, IDENTITY))
                .with(DESIGNATED, a(DIRECTORY_OPT_OUT).ofStudent())
                .isDenied(Reason.DIRECTORY_OPT_OUT);
    }

    @Test
    @DisplayName("row 20: social security number, living situation (99.3, 99.37(e))")
    void row20() {
        OnFile everything = DESIGNATED.covering(IDENTITY, SSN, LIVING_SITUATION);

        claim(Basis.DIRECTORY, ask(AGENCY_A, COC, SSN)).with(everything).isDenied(Reason.NOT_DIRECTORY_INFO);
        claim(Basis.DIRECTORY, ask(AGENCY_A, COC, LIVING_SITUATION))
                .with(everything)
                .isDenied(Reason.NOT_DIRECTORY_INFO);
        claim(Basis.DIRECTORY, ask(AGENCY_A, COC, CONTACT))
                .with(DESIGNATED.covering(IDENTITY))
                .isDenied(Reason.NOT_DIRECTORY_INFO);
    }

    @Test
    @DisplayName("row 21: a contractor as school official (99.31(a)(1))")
    void row21() {
        claim(Basis.SCHOOL_OFFICIAL, ask(AGENCY_A, COC, ATTENDANCE))
                .with(WAREHOUSE_DESIGNATION)
                .isPermitted(N_FERPA, FILTER);

        Judgement beyondInterest = claim(Basis.SCHOOL_OFFICIAL, ask(AGENCY_A, COC, ATTENDANCE, GRADES))
                .with(WAREHOUSE_DESIGNATION)
                .judgement();
        assertThat(beyondInterest.outcome()).isEqualTo(Outcome.PERMIT_FILTERED);
        assertThat(beyondInterest.withheld()).extracting(Withheld::reason).containsExactly(Reason.CATEGORY_NOT_COVERED);
    }

    @Test
    @DisplayName("row 22: no direct control (99.31(a)(1)(i)(B))")
    void row22() {
        Judging without = claim(Basis.SCHOOL_OFFICIAL, ask(AGENCY_A, COC, ATTENDANCE))
                .with(WAREHOUSE_DESIGNATION.attesting(
                        INSTITUTIONAL_FUNCTION, BOUND_BY_REDISCLOSURE_RULE, LEGITIMATE_INTEREST));

        without.isDenied(Reason.BASIS_CONDITIONS_NOT_MET);
        assertThat(without.judgement().withheld()).singleElement().satisfies(withheld -> assertThat(withheld.lacking())
                .containsExactly(DIRECT_CONTROL));
        without.with(WAREHOUSE_DESIGNATION.attesting(DIRECT_CONTROL)).isDenied(Reason.BASIS_CONDITIONS_NOT_MET);
    }

    @Test
    @DisplayName("row 23: emergency, threat and necessity given, confirmed within 24 hours (99.36, 99.32(a)(5))")
    void row23() {
        Judging emergency = claim(Basis.HEALTH_SAFETY, ask(AGENCY_A, BTG, ATTENDANCE));

        emergency.with(THREAT).isPermitted(JUSTIFY, REVIEW, N_FERPA);
        emergency.with(THREAT.about(AGENCY_B)).isDenied(Reason.EMERGENCY_JUSTIFICATION_REQUIRED);
    }

    @Test
    @DisplayName("row 23: it never waits; a day without a second person, or three with one, end it")
    void row23Review() {
        Judging emergency = claim(Basis.HEALTH_SAFETY, ask(AGENCY_A, BTG, ATTENDANCE));
        EvidenceRecord filed = THREAT.filedAt(T).record(1);
        EvidenceRecord confirmed = ((EvidenceChange.Changed)
                        filed.confirm(new PersonId("approver"), T.plus(Duration.ofHours(2))))
                .evidence();

        emergency.withEvidence(List.of(filed)).isPermitted(JUSTIFY, REVIEW, N_FERPA);
        emergency
                .withEvidence(List.of(filed))
                .at(T.plus(Duration.ofHours(24)))
                .isDenied(Reason.EMERGENCY_REVIEW_OVERDUE);
        emergency
                .withEvidence(List.of(confirmed))
                .at(T.plus(Duration.ofHours(71)))
                .isPermitted(JUSTIFY, REVIEW, N_FERPA);
        emergency
                .withEvidence(List.of(confirmed))
                .at(T.plus(Duration.ofHours(72)))
                .isDenied(Reason.EMERGENCY_REVIEW_OVERDUE);
        assertThat(filed.confirm(OnFile.AUTHOR, T))
                .isEqualTo(new EvidenceChange.Refused(EvidenceChange.Refusal.SAME_PERSON));
        assertThat(filed.confirm(new PersonId("approver"), T.plus(Duration.ofHours(24))))
                .isEqualTo(new EvidenceChange.Refused(EvidenceChange.Refusal.NOTHING_TO_CONFIRM));
    }

    @Test
    @DisplayName("row 24: threat blank (99.32(a)(5))")
    void row24() {
        Judging emergency = claim(Basis.HEALTH_SAFETY, ask(AGENCY_A, BTG, ATTENDANCE));

        emergency.isDenied(Reason.EMERGENCY_JUSTIFICATION_REQUIRED);
        emergency
                .with(THREAT.stating(Map.of(Statement.THREAT, " ", Statement.NECESSITY, "she treats the student")))
                .isDenied(Reason.EMERGENCY_JUSTIFICATION_REQUIRED);
        emergency.with(THREAT.stating(Statement.THREAT)).isDenied(Reason.EMERGENCY_JUSTIFICATION_REQUIRED);
    }

    @Test
    @DisplayName("row 25: emergency, Part 2 records to a counselor (2.51(a))")
    void row25() {
        claim(Basis.HEALTH_SAFETY, ask(AGENCY_A, BTG, SUD)).with(THREAT).isDenied(Reason.PART2_MEDICAL_PERSONNEL_ONLY);
    }

    @Test
    @DisplayName("row 26: the same to an emergency physician, consent unobtainable (2.51(c))")
    void row26() {
        OnFile physician = THREAT.attesting(MEDICAL_PERSONNEL, CONSENT_UNOBTAINABLE)
                .stating(
                        Statement.THREAT,
                        Statement.NECESSITY,
                        Statement.RECEIVING_PERSON,
                        Statement.RECEIVING_FACILITY,
                        Statement.DISCLOSING_PERSON,
                        Statement.NATURE);
        Judging emergency = claim(Basis.HEALTH_SAFETY, ask(AGENCY_A, BTG, SUD));

        emergency.with(physician).isPermitted(JUSTIFY, REVIEW, N_P2);
        emergency
                .with(physician.stating(Statement.THREAT, Statement.NECESSITY, Statement.NATURE))
                .isDenied(Reason.EMERGENCY_JUSTIFICATION_REQUIRED);
        emergency.with(physician.attesting(MEDICAL_PERSONNEL)).isDenied(Reason.BASIS_CONDITIONS_NOT_MET);
    }

    @Test
    @DisplayName("row 27: child welfare, legally responsible, case-plan access (1232g(b)(1)(L))")
    void row27() {
        claim(Basis.CHILD_WELFARE, ask(AGENCY_A, COC, ATTENDANCE))
                .with(a(PLACEMENT).ofStudent().about(AGENCY_A).attesting(LEGALLY_RESPONSIBLE, CASE_PLAN_ACCESS))
                .isPermitted(N_CWA);
    }

    @Test
    @DisplayName("row 28: an investigator without legal responsibility (1232g(b)(1)(L))")
    void row28() {
        claim(Basis.CHILD_WELFARE, ask(AGENCY_A, COC, ATTENDANCE))
                .with(a(PLACEMENT).ofStudent().about(AGENCY_A).attesting(CASE_PLAN_ACCESS))
                .isDenied(Reason.BASIS_CONDITIONS_NOT_MET);
    }

    @Test
    @DisplayName("row 29: a mandated report: its content only, no notice to parents (164.512(b)(1)(ii))")
    void row29() {
        OnFile report = a(ABUSE_REPORT).ofStudent().about(HOTLINE).covering(IDENTITY, LIVING_SITUATION, SUD);
        Judging reporting = claim(Basis.MANDATED_REPORT, ask(HOTLINE, COC, IDENTITY, LIVING_SITUATION))
                .with(report);

        reporting.isPermitted(FILTER);
        reporting.asking(ask(HOTLINE, COC, GRADES)).isDenied(Reason.CATEGORY_NOT_COVERED);
        reporting.asking(ask(HOTLINE, COC, SUD)).isDenied(Reason.PART2_CONSENT_REQUIRED);
    }

    @Test
    @DisplayName("row 30: court order, notice attempted or parent a party (99.31(a)(9); 1232g(b)(2)(B))")
    void row30() {
        OnFile order =
                a(COURT_ORDER).ofStudent().about(HOTLINE).covering(ATTENDANCE).referringTo("26-DR-1187");
        Judging ordered = claim(Basis.COURT_ORDER, ask(HOTLINE, COC, ATTENDANCE));

        ordered.with(order.attesting(NOTICE_ATTEMPTED)).isPermitted(NOTIFY);
        ordered.with(order.attesting(PARENT_IS_PARTY)).isPermitted(NOTIFY);
        ordered.isDenied(Reason.BASIS_CONDITIONS_NOT_MET);
    }

    @Test
    @DisplayName("row 31: court order, neither (99.31(a)(9)(ii))")
    void row31() {
        claim(Basis.COURT_ORDER, ask(HOTLINE, COC, ATTENDANCE))
                .with(a(COURT_ORDER)
                        .ofStudent()
                        .about(HOTLINE)
                        .covering(ATTENDANCE)
                        .referringTo("26-DR-1187"))
                .isDenied(Reason.NOTICE_REQUIRED);
    }

    @Test
    @DisplayName("row 32: study and audit without a written agreement (99.31(a)(6)(iii), 99.35(a)(3))")
    void row32() {
        OnFile agreement =
                a(WRITTEN_AGREEMENT).about(AGENCY_A).covering(OUTCOMES).referringTo("MOU-7");
        Judging study = claim(Basis.STUDY, ask(AGENCY_A, HRESCH, OUTCOMES));

        study.isDenied(Reason.AGREEMENT_REQUIRED);
        study.on(Basis.AUDIT).isDenied(Reason.AGREEMENT_REQUIRED);
        study.with(agreement.attesting(Attestation.AUDIT)).isDenied(Reason.AGREEMENT_REQUIRED);
        study.with(agreement.attesting(Attestation.STUDY)).isPermitted(N_FERPA);
        study.on(Basis.AUDIT).with(agreement.attesting(Attestation.AUDIT)).isPermitted(N_FERPA);
    }

    @Test
    @DisplayName("row 33: psychotherapy notes and SUD on R2 (164.508(b)(3)(ii); 2.31)")
    void row33() {
        Judging onR2 = claim(Basis.CONSENT, from(CLINIC, DISTRICT, COC, PSYCHOTHERAPY_NOTES))
                .onReleases(r2())
                .with(CLINIC_IS_COVERED, PROGRAM_IS_PART2);

        onR2.isDenied(Reason.PSYCH_NOTES_SEPARATE_AUTH);
        onR2.asking(from(PROGRAM, DISTRICT, COC, SUD)).isDenied(Reason.PART2_CONSENT_REQUIRED);
        onR2.asking(from(CLINIC, DISTRICT, COC, MH_SUMMARY)).isPermitted(COPY);
    }

    @Test
    @DisplayName("row 34: SUD on R3; the same with the parent's signature only (2.32; 2.14(a))")
    void row34() {
        var fromThirteen = rule(RuleTopic.SUD_SELF_CONSENT, RuleValue.from(13, false));
        Judging onR3 = claim(Basis.CONSENT, from(PROGRAM, DISTRICT, COC, SUD)).with(PROGRAM_IS_PART2);

        onR3.onReleases(r3(Fixture.STUDENT_SELF)).under(fromThirteen).isPermitted(COPY, N_P2);
        onR3.onReleases(r3(Fixture.PARENT)).under(fromThirteen).isDenied(Reason.SIGNER_NOT_AUTHORIZED);
    }

    @Test
    @DisplayName("row 34: where the state lets no minor sign alone, both have signed (2.14(b))")
    void row34BothSign() {
        var fromSixteen = rule(RuleTopic.SUD_SELF_CONSENT, RuleValue.from(16, false));
        Judging onR3 = claim(Basis.CONSENT, from(PROGRAM, DISTRICT, COC, SUD))
                .with(PROGRAM_IS_PART2)
                .under(fromSixteen);

        onR3.onReleases(r3(Fixture.STUDENT_SELF)).isDenied(Reason.SIGNER_NOT_AUTHORIZED);
        onR3.onReleases(r3(Fixture.STUDENT_SELF, Fixture.PARENT)).isPermitted(COPY, N_P2);
    }

    @Test
    @DisplayName("row 35: proof of immunization, state requires it, agreement documented (164.512(b)(1)(vi))")
    void row35() {
        var mandate = rule(RuleTopic.IMMUNIZATION_ENTRY_MANDATE, RuleValue.NONE);
        OnFile agreed = a(IMMUNIZATION_AGREEMENT).ofStudent().stating(Statement.AGREED_BY, Statement.AGREED_HOW);
        Judging proof = claim(Basis.IMMUNIZATION, from(CLINIC, DISTRICT, COC, IMMUNIZATION))
                .with(CLINIC_IS_COVERED);

        proof.with(agreed).under(mandate).isPermitted(FILTER, MINNEC);
        proof.with(agreed).isDenied(Reason.STATE_RULE_UNCONFIGURED);
        proof.under(mandate).isDenied(Reason.AGREEMENT_REQUIRED);
        Judgement more = proof.with(agreed)
                .under(mandate)
                .asking(from(CLINIC, DISTRICT, COC, IMMUNIZATION, MH_SUMMARY))
                .judgement();
        assertThat(more.outcome()).isEqualTo(Outcome.PERMIT_FILTERED);
        assertThat(more.permitted()).extracting(Permitted::item).containsExactly(Item.of(IMMUNIZATION));
    }

    @Test
    @DisplayName("row 36: a tutor asks IEP and evaluation, the release names the IEP (99.30)")
    void row36() {
        Judgement tutor = claim(Basis.CONSENT, ask(AGENCY_A, COC, IEP, EVALUATION))
                .onReleases(r1())
                .judgement();

        assertThat(tutor.outcome()).isEqualTo(Outcome.PERMIT_FILTERED);
        assertThat(tutor.permitted()).extracting(Permitted::item).containsExactly(Item.of(IEP));
        assertThat(tutor.withheld()).extracting(Withheld::reason).containsExactly(Reason.CATEGORY_NOT_COVERED);
        assertThat(tutor.obligations()).contains(N_FERPA, FILTER);
    }

    @Test
    @DisplayName("row 38: the district's own data warehouse, a feed of outcomes (99.31(a)(1))")
    void row38() {
        Party warehouse = new Party(Party.Kind.INTEGRATOR, "warehouse");

        claim(Basis.SCHOOL_OFFICIAL, ask(warehouse, COC, OUTCOMES))
                .with(WAREHOUSE_DESIGNATION.about(warehouse))
                .isPermitted(N_FERPA, FILTER);
    }

    @Nested
    @DisplayName("global denies")
    class GlobalDenies {
        private final Judging permitted =
                claim(Basis.CONSENT, ask(AGENCY_A, COC, ATTENDANCE)).onReleases(r1());

        @Test
        @DisplayName("RECIPIENT_DEBARRED (1232g(b)(4)(B))")
        void debarred() {
            OnFile debarment = a(DEBARMENT).about(AGENCY_A).referringTo("99.33 violation");

            permitted.with(debarment).isDenied(Reason.RECIPIENT_DEBARRED);
            permitted.with(debarment.about(AGENCY_B)).isPermitted(COPY, N_FERPA);
            claim(Basis.SCHOOL_OFFICIAL, ask(AGENCY_A, COC, ATTENDANCE))
                    .with(WAREHOUSE_DESIGNATION, debarment)
                    .isDenied(Reason.RECIPIENT_DEBARRED);
        }

        @Test
        @DisplayName("RESTRICTION_AGREED (164.522(a)), which an emergency does not wait for")
        void restricted() {
            OnFile restriction = a(RESTRICTION).ofStudent().covering(ATTENDANCE);

            permitted.with(restriction).isDenied(Reason.RESTRICTION_AGREED);
            permitted.with(restriction.about(AGENCY_B)).isPermitted(COPY, N_FERPA);
            claim(Basis.HEALTH_SAFETY, ask(AGENCY_A, BTG, ATTENDANCE))
                    .with(restriction, THREAT)
                    .isPermitted(JUSTIFY, REVIEW, N_FERPA);
        }

        @Test
        @DisplayName("SURVEY_CONSENT_REQUIRED and PPRA_OPTED_OUT (20 USC 1232h)")
        void surveys() {
            Release toSurvey =
                    signed(terms(AGENCY_A, Set.of(COC), Set.of(Category.SURVEY), "2025-08-15", "2026-06-30"));
            Question answers = Fixture.askRecord(AGENCY_A, COC, Category.SURVEY, "well-being");
            Judging asking = claim(Basis.CONSENT, answers).onReleases(toSurvey);
            OnFile paid = a(SURVEY).referringTo("well-being").attesting(ED_FUNDED_AND_REQUIRED);
            OnFile other = a(SURVEY).referringTo("well-being");
            OnFile consent = a(PPRA_CONSENT).ofStudent().referringTo("well-being");
            OnFile optOut = a(PPRA_OPT_OUT).ofStudent().referringTo("well-being");

            asking.with(paid).isDenied(Reason.SURVEY_CONSENT_REQUIRED);
            asking.with(paid, consent).isPermitted(COPY, N_FERPA);
            asking.with(paid, consent.referringTo("another")).isDenied(Reason.SURVEY_CONSENT_REQUIRED);
            asking.with(other).isPermitted(COPY, N_FERPA);
            asking.with(other, optOut).isDenied(Reason.PPRA_OPTED_OUT);
            asking.isDenied(Reason.INDETERMINATE);
        }

        @Test
        @DisplayName("STATE_RULE_UNCONFIGURED: no rule on whether a minor may sign alone (2.14)")
        void unconfigured() {
            claim(Basis.CONSENT, from(PROGRAM, DISTRICT, COC, SUD))
                    .with(PROGRAM_IS_PART2)
                    .onReleases(r3(Fixture.STUDENT_SELF))
                    .isDenied(Reason.STATE_RULE_UNCONFIGURED);
        }

        @Test
        @DisplayName("INDETERMINATE: what the holder is, or where the record comes from, is unknown or disputed")
        void indeterminate() {
            Judging health = claim(Basis.CONSENT, from(CLINIC, DISTRICT, COC, MH_SUMMARY))
                    .onReleases(r2());
            OnFile origin = a(PROVENANCE).ofStudent().covering(ATTENDANCE);

            health.isDenied(Reason.INDETERMINATE);
            health.with(CLINIC_IS_COVERED, CLINIC_IS_COVERED.attesting(Attestation.EDUCATION_AGENCY))
                    .isDenied(Reason.INDETERMINATE);
            permitted
                    .with(origin.attesting(COVERED_ENTITY), origin.attesting(PART2_PROGRAM))
                    .isDenied(Reason.INDETERMINATE);
        }
    }

    @Test
    @DisplayName("Part 2 sticks to what a program gave, wherever it lies (2.12, 2.32)")
    void thePart2LabelIsSticky() {
        OnFile fromProgram = a(PROVENANCE).ofStudent().covering(ATTENDANCE).attesting(PART2_PROGRAM);

        claim(Basis.CONSENT, ask(AGENCY_A, COC, ATTENDANCE))
                .onReleases(r1())
                .with(fromProgram)
                .isDenied(Reason.PART2_CONSENT_REQUIRED);
        claim(Basis.SCHOOL_OFFICIAL, ask(AGENCY_A, COC, ATTENDANCE))
                .with(WAREHOUSE_DESIGNATION, fromProgram)
                .isDenied(Reason.PART2_CONSENT_REQUIRED);
    }

    @Test
    @DisplayName("Part 2 sticks to an item that names no record, once one record is a program's (2.12, 2.32)")
    void thePart2LabelOfOneRecordIsSticky() {
        OnFile one = a(PROVENANCE)
                .ofStudent()
                .covering(ATTENDANCE)
                .referringTo("record 7")
                .attesting(PART2_PROGRAM);
        Judging asked = claim(Basis.CONSENT, ask(AGENCY_A, COC, ATTENDANCE))
                .onReleases(r1())
                .with(one);

        asked.isDenied(Reason.PART2_CONSENT_REQUIRED);
        asked.asking(Fixture.askRecord(AGENCY_A, COC, ATTENDANCE, "record 7")).isDenied(Reason.PART2_CONSENT_REQUIRED);
        asked.asking(Fixture.askRecord(AGENCY_A, COC, ATTENDANCE, "record 8")).isPermitted(COPY, N_FERPA);
    }

    @Test
    @DisplayName("nothing counts before it was filed, nor after it was ended")
    void evidenceHoldsFromItsFilingToItsEnd() {
        Judging official = claim(Basis.SCHOOL_OFFICIAL, ask(AGENCY_A, COC, ATTENDANCE));
        EvidenceRecord designation = WAREHOUSE_DESIGNATION.filedAt(T).record(1);
        EvidenceRecord ended = ((EvidenceChange.Changed) designation.end(OnFile.AUTHOR, T.plusSeconds(60))).evidence();

        official.withEvidence(List.of(designation)).at(T.minusSeconds(1)).isDenied(Reason.BASIS_CONDITIONS_NOT_MET);
        official.withEvidence(List.of(designation)).at(T.plusSeconds(60)).isPermitted(N_FERPA, FILTER);
        official.withEvidence(List.of(ended)).at(T.plusSeconds(60)).isDenied(Reason.BASIS_CONDITIONS_NOT_MET);
        assertThat(a(DEBARMENT).about(AGENCY_A).record(2).end(OnFile.AUTHOR, T))
                .isEqualTo(new EvidenceChange.Refused(EvidenceChange.Refusal.STANDS_ITS_TIME));
    }

    @Test
    @DisplayName("of two clocks that disagree: a no and an end count at once, a yes when its time has come")
    void clocksThatDisagree() {
        Judging official = claim(Basis.SCHOOL_OFFICIAL, ask(AGENCY_A, COC, ATTENDANCE));
        EvidenceRecord designation = WAREHOUSE_DESIGNATION.record(1);
        EvidenceRecord barredAhead =
                a(DEBARMENT).about(AGENCY_A).filedAt(T.plusSeconds(60)).record(2);
        EvidenceRecord endedAhead =
                ((EvidenceChange.Changed) designation.end(OnFile.AUTHOR, T.plusSeconds(60))).evidence();

        official.withEvidence(List.of(designation, barredAhead)).isDenied(Reason.RECIPIENT_DEBARRED);
        official.withEvidence(List.of(endedAhead)).isDenied(Reason.BASIS_CONDITIONS_NOT_MET);
        Judging consent = claim(Basis.CONSENT, ask(AGENCY_A, COC, ATTENDANCE)).onReleases(r1());
        consent.at(Fixture.SIGNED.minusSeconds(1)).isDenied(Reason.NOT_SIGNED);
        consent.isPermitted(COPY, N_FERPA);
    }

    @Test
    @DisplayName("each basis lists who may claim it")
    void whoMayClaim() {
        assertThat(claimableBy(Role.SERVICE))
                .containsExactly(
                        Basis.CONSENT,
                        Basis.IDEA_PARTICIPATING,
                        Basis.DIRECTORY,
                        Basis.SCHOOL_OFFICIAL,
                        Basis.CHILD_WELFARE,
                        Basis.IMMUNIZATION,
                        Basis.FAMILY_ACCESS);
        assertThat(claimableBy(Role.DISTRICT_ADMIN)).containsExactly(Basis.values());
        assertThat(claimableBy(Role.COUNSELOR)).doesNotContain(Basis.COURT_ORDER, Basis.STUDY, Basis.AUDIT);
        assertThat(claimableBy(Role.AGENCY_STAFF))
                .containsExactly(Basis.CONSENT, Basis.SCHOOL_OFFICIAL, Basis.CHILD_WELFARE);
        assertThat(claimableBy(Role.INTEGRATOR)).containsExactly(Basis.CONSENT, Basis.SCHOOL_OFFICIAL);
    }

    private static List<Basis> claimableBy(Role role) {
        return new ArrayList<>(Arrays.stream(Basis.values())
                .filter(basis -> basis.mayBeClaimedBy(Set.of(role)))
                .toList());
    }

    @Test
    void whatIsLackingIsToldInOneOrder() {
        Set<Attestation> lacking = Set.of(
                Attestation.LEGITIMATE_INTEREST,
                Attestation.BOUND_BY_REDISCLOSURE_RULE,
                Attestation.DIRECT_CONTROL,
                Attestation.INSTITUTIONAL_FUNCTION);
        Withheld withheld = new Withheld(Item.of(ATTENDANCE), Reason.BASIS_CONDITIONS_NOT_MET, List.of(), lacking);
        Failure failure = new Failure(Fixture.r1(), Check.COMPLETE, Reason.DEFECTIVE, Set.of(Element.values()), null);

        assertThat(withheld.lacking())
                .containsExactly(
                        Attestation.INSTITUTIONAL_FUNCTION,
                        Attestation.DIRECT_CONTROL,
                        Attestation.BOUND_BY_REDISCLOSURE_RULE,
                        Attestation.LEGITIMATE_INTEREST);
        assertThat(failure.missing()).containsExactly(Element.values());
    }
}
