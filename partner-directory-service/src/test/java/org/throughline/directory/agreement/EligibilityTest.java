package org.throughline.directory.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.directory.agreement.Blocker.Code.AGREEMENT_EXPIRED;
import static org.throughline.directory.agreement.Blocker.Code.AGREEMENT_NOT_SIGNED;
import static org.throughline.directory.agreement.Blocker.Code.AGREEMENT_NOT_YET_IN_FORCE;
import static org.throughline.directory.agreement.Blocker.Code.AGREEMENT_TERMINATED;
import static org.throughline.directory.agreement.Blocker.Code.AGREEMENT_WITH_ANOTHER_AGENCY;
import static org.throughline.directory.agreement.Blocker.Code.COMPLIANCE_OVERDUE;
import static org.throughline.directory.agreement.Blocker.Code.EVIDENCE_EXPIRED;
import static org.throughline.directory.agreement.Blocker.Code.EVIDENCE_MISSING;
import static org.throughline.directory.agreement.Blocker.Code.NO_AGENCY;
import static org.throughline.directory.agreement.Blocker.Code.NO_AGREEMENT;
import static org.throughline.directory.agreement.Blocker.Code.SERVICE_NOT_COVERED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.gate.GateMode;

/** Whether a partner may receive a referral on a day, and why not. */
class EligibilityTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);
    private static final LocalDate INSIDE = LocalDate.of(2026, 11, 26);
    private static final AgencyId AGENCY = new AgencyId(UUID.randomUUID());
    private static final UUID COUNSELING = UUID.randomUUID();
    private static final UUID TUTORING = UUID.randomUUID();

    private static Agreement proposed() {
        return SampleAgreement.draft(FIRST, LAST, 30, Set.of(COUNSELING)).settled(AgreementState.PROPOSED, AGENCY);
    }

    private static Agreement signed() {
        return proposed()
                .with(SampleAgreement.signature(Side.DISTRICT, FIRST))
                .with(SampleAgreement.signature(Side.PARTNER, FIRST));
    }

    private static Eligibility asked(LocalDate day, GateMode mode, UUID service, Agreement... agreements) {
        return Eligibility.of(new Eligibility.Question(AGENCY, service, day, mode, Set.of()), List.of(agreements));
    }

    private static List<Blocker.Code> codes(Eligibility eligibility) {
        return eligibility.blockers().stream().map(Blocker::code).toList();
    }

    private static List<Blocker.Code> reasons(LocalDate day, Agreement... agreements) {
        return codes(asked(day, GateMode.BLOCK, COUNSELING, agreements));
    }

    @Test
    void anAgreementInForceThatCoversTheServiceIsEnough() {
        assertThat(asked(INSIDE, GateMode.BLOCK, COUNSELING, signed()).mayReceive())
                .isTrue();
        assertThat(asked(INSIDE, GateMode.BLOCK, null, signed()).mayReceive()).isTrue();
        assertThat(reasons(LAST, signed())).isEmpty();
    }

    @Test
    void everyOtherStandingHasItsReason() {
        assertThat(reasons(INSIDE)).containsExactly(NO_AGREEMENT);
        assertThat(reasons(INSIDE, proposed())).containsExactly(AGREEMENT_NOT_SIGNED);
        assertThat(reasons(FIRST.minusDays(1), signed())).containsExactly(AGREEMENT_NOT_YET_IN_FORCE);
        assertThat(reasons(LAST.plusDays(1), signed())).containsExactly(AGREEMENT_EXPIRED);
        assertThat(reasons(
                        INSIDE, signed().with(new Termination(Side.PARTNER, Termination.Reason.SERVICE_ENDED, INSIDE))))
                .containsExactly(AGREEMENT_TERMINATED);
        assertThat(codes(asked(INSIDE, GateMode.BLOCK, TUTORING, signed()))).containsExactly(SERVICE_NOT_COVERED);
    }

    @Test
    void anAgreementWithTheFormerAgencyIsNone() {
        Eligibility.Question question =
                new Eligibility.Question(new AgencyId(UUID.randomUUID()), COUNSELING, INSIDE, GateMode.BLOCK, Set.of());

        assertThat(codes(Eligibility.of(question, List.of(signed())))).containsExactly(AGREEMENT_WITH_ANOTHER_AGENCY);
    }

    @Test
    void evidenceAndChecklistHoldUpToTheirDay() {
        Agreement followed = signed().with(new Compliance(
                List.of(new Evidence(Evidence.Kind.BACKGROUND_CHECKS, "B-1", INSIDE)),
                List.of(new ComplianceItem("Orientation", INSIDE, null))));

        assertThat(reasons(INSIDE, followed)).isEmpty();
        assertThat(asked(INSIDE.plusDays(1), GateMode.BLOCK, COUNSELING, followed)
                        .blockers())
                .containsExactly(
                        new Blocker(EVIDENCE_EXPIRED, "BACKGROUND_CHECKS"),
                        new Blocker(COMPLIANCE_OVERDUE, "Orientation"));
    }

    @Test
    void whatTheDistrictAsksOfEveryAgreementIsNamedWhereItIsMissing() {
        Set<Evidence.Kind> required = Set.of(Evidence.Kind.LIABILITY_INSURANCE, Evidence.Kind.BACKGROUND_CHECKS);
        Agreement insured = signed().with(new Compliance(
                List.of(new Evidence(Evidence.Kind.LIABILITY_INSURANCE, "P-1", INSIDE)), List.of()));

        assertThat(asked(INSIDE, required, signed()).blockers())
                .containsExactly(
                        new Blocker(EVIDENCE_MISSING, "LIABILITY_INSURANCE"),
                        new Blocker(EVIDENCE_MISSING, "BACKGROUND_CHECKS"));
        assertThat(asked(INSIDE, required, insured).blockers())
                .containsExactly(new Blocker(EVIDENCE_MISSING, "BACKGROUND_CHECKS"));
        assertThat(asked(INSIDE, required, insured).mayReceive()).isFalse();
        assertThat(asked(INSIDE, Set.of(Evidence.Kind.LIABILITY_INSURANCE), insured)
                        .mayReceive())
                .isTrue();
        assertThat(asked(INSIDE, Set.of(), signed()).mayReceive()).isTrue();
    }

    @Test
    void whatIsAskedForAndHasEndedIsToldAsEndedAndOnce() {
        Agreement insured = signed().with(new Compliance(
                List.of(new Evidence(Evidence.Kind.LIABILITY_INSURANCE, "P-1", INSIDE)), List.of()));

        assertThat(asked(INSIDE.plusDays(1), Set.of(Evidence.Kind.LIABILITY_INSURANCE), insured)
                        .blockers())
                .containsExactly(new Blocker(EVIDENCE_EXPIRED, "LIABILITY_INSURANCE"));
    }

    @Test
    void anotherAgreementThatCarriesItIsEnoughAndWithoutOneItSpeaksBeforeADraft() {
        Set<Evidence.Kind> required = Set.of(Evidence.Kind.LICENSE);
        Agreement licensed =
                signed().with(new Compliance(List.of(new Evidence(Evidence.Kind.LICENSE, "L-1", LAST)), List.of()));

        assertThat(asked(INSIDE, required, signed(), licensed).mayReceive()).isTrue();
        assertThat(codes(asked(INSIDE, required, proposed(), signed()))).containsExactly(EVIDENCE_MISSING);
        assertThat(codes(asked(INSIDE, required, proposed()))).containsExactly(AGREEMENT_NOT_SIGNED);
    }

    private static Eligibility asked(LocalDate day, Set<Evidence.Kind> required, Agreement... agreements) {
        return Eligibility.of(
                new Eligibility.Question(AGENCY, COUNSELING, day, GateMode.BLOCK, required), List.of(agreements));
    }

    @Test
    void ofSeveralAgreementsTheNearestToBeingCuredTellsTheReason() {
        Agreement lastYears = SampleAgreement.draft(FIRST.minusYears(1), LAST.minusYears(1), 30)
                .settled(AgreementState.PROPOSED, AGENCY)
                .with(SampleAgreement.signature(Side.DISTRICT, FIRST))
                .with(SampleAgreement.signature(Side.PARTNER, FIRST));

        assertThat(reasons(INSIDE, lastYears)).containsExactly(AGREEMENT_EXPIRED);
        assertThat(reasons(INSIDE, lastYears, proposed())).containsExactly(AGREEMENT_NOT_SIGNED);
        assertThat(reasons(INSIDE, lastYears, proposed(), signed())).isEmpty();
    }

    @Test
    void aGateThatWarnsLetsThroughAndSaysWhyAllTheSame() {
        Eligibility warned = asked(INSIDE, GateMode.WARN, COUNSELING, proposed());

        assertThat(warned.mayReceive()).isTrue();
        assertThat(codes(warned)).containsExactly(AGREEMENT_NOT_SIGNED);
        assertThat(asked(INSIDE, GateMode.BLOCK, COUNSELING, proposed()).mayReceive())
                .isFalse();
    }

    @Test
    void anOrganizationThatNobodyStandsBehindReceivesNothingWhateverTheGateSays() {
        Eligibility nobody =
                Eligibility.of(new Eligibility.Question(null, null, INSIDE, GateMode.WARN, Set.of()), List.of());

        assertThat(nobody.mayReceive()).isFalse();
        assertThat(codes(nobody)).containsExactly(NO_AGREEMENT, NO_AGENCY);
    }
}
