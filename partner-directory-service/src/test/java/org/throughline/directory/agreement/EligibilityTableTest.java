package org.throughline.directory.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.gate.GateMode;

/**
 * Which of a partner's agreements tells a coordinator why a referral waits. What can be done now, or is awaited, is told before
 * what is over; of what is over, that which ended last. A draft hides nothing that was signed, and neither a draft nor a proposal
 * hides anything while its own term does not hold today. An agreement that is about other services speaks only while it is in
 * force and none about the service asked for does; a draft that was discarded, or whose term has passed, never.
 */
class EligibilityTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final AgencyId AGENCY = new AgencyId(new UUID(0, 1));
    private static final AgencyId FORMER = new AgencyId(new UUID(0, 2));
    private static final UUID COUNSELING = new UUID(1, 1);
    private static final UUID TUTORING = new UUID(1, 2);

    /**
     * Each agreement: how far people brought it, its first and last day, and what else is to know of it, between slashes. The question
     * is about counseling.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            nothing                                |                                                                                  | NO_AGREEMENT
            one in force                           | SIGNED/2026-08-01/2027-06-30                                                     |
            a draft that can still be signed       | DRAFT/2026-08-01/2027-06-30                                                      | AGREEMENT_NOT_SIGNED
            a proposal                             | PROPOSED/2027-01-01/2027-06-30                                                   | AGREEMENT_NOT_SIGNED
            a draft whose term has passed          | DRAFT/2025-08-01/2026-06-30                                                      | NO_AGREEMENT
            a proposal whose term has passed       | PROPOSED/2025-08-01/2026-11-26                                                   | NO_AGREEMENT
            a draft on the last day of its term    | DRAFT/2025-08-01/2026-11-27                                                      | AGREEMENT_NOT_SIGNED
            a discarded draft                      | DISCARDED/2026-08-01/2027-06-30                                                  | NO_AGREEMENT
            ended early, beside an old draft       | SIGNED/2026-08-01/2027-06-30/ended 2026-11-01 ; DRAFT/2025-08-01/2026-06-30      | AGREEMENT_TERMINATED
            ended early, beside a discarded one    | SIGNED/2026-08-01/2027-06-30/ended 2026-11-01 ; DISCARDED/2026-08-01/2027-06-30  | AGREEMENT_TERMINATED
            ended early, the next one drafted      | SIGNED/2026-08-01/2027-06-30/ended 2026-11-01 ; DRAFT/2026-12-01/2027-06-30      | AGREEMENT_TERMINATED
            ended early, the next proposed for later | SIGNED/2026-08-01/2027-06-30/ended 2026-11-27 ; PROPOSED/2026-12-01/2027-06-30 | AGREEMENT_TERMINATED
            ended early, another drafted for today | SIGNED/2026-08-01/2027-06-30/ended 2026-11-27 ; DRAFT/2026-08-01/2027-06-30      | AGREEMENT_TERMINATED
            ended early, another proposed for today | SIGNED/2026-08-01/2027-06-30/ended 2026-11-27 ; PROPOSED/2026-08-01/2027-06-30 | AGREEMENT_NOT_SIGNED
            ended, another with the former agency  | SIGNED/2026-08-01/2027-06-30/ended 2026-11-27 ; PROPOSED/2026-08-01/2027-06-30/former | AGREEMENT_TERMINATED
            expired, the next drafted for today    | SIGNED/2025-08-01/2026-06-30 ; DRAFT/2026-08-01/2027-06-30                       | AGREEMENT_EXPIRED
            expired, the next proposed for today   | SIGNED/2025-08-01/2026-06-30 ; PROPOSED/2026-08-01/2027-06-30                    | AGREEMENT_NOT_SIGNED
            expired, the next proposed for later   | SIGNED/2025-08-01/2026-06-30 ; PROPOSED/2026-11-28/2027-06-30                    | AGREEMENT_EXPIRED
            a draft for later alone                | DRAFT/2026-12-01/2027-06-30                                                      | AGREEMENT_NOT_SIGNED
            ended early, last year's expired       | SIGNED/2025-08-01/2026-06-30 ; SIGNED/2026-08-01/2027-06-30/ended 2026-11-01     | AGREEMENT_TERMINATED
            expired after another was ended early  | SIGNED/2024-08-01/2025-06-30/ended 2025-01-01 ; SIGNED/2025-08-01/2026-06-30     | AGREEMENT_EXPIRED
            ended early from today on              | SIGNED/2026-08-01/2027-06-30/ended 2026-11-27                                    | AGREEMENT_TERMINATED
            ended early from tomorrow on           | SIGNED/2026-08-01/2027-06-30/ended 2026-11-28                                    |
            signed, to begin next month            | SIGNED/2026-12-01/2027-06-30 ; SIGNED/2025-08-01/2026-06-30                      | AGREEMENT_NOT_YET_IN_FORCE
            signed for later, another drafted      | SIGNED/2027-01-01/2027-06-30 ; DRAFT/2026-08-01/2027-06-30                       | AGREEMENT_NOT_YET_IN_FORCE
            in force with the former agency        | SIGNED/2026-08-01/2027-06-30/former                                              | AGREEMENT_WITH_ANOTHER_AGENCY
            with the former, the next one drafted  | SIGNED/2026-08-01/2027-06-30/former ; DRAFT/2026-12-01/2027-06-30                | AGREEMENT_WITH_ANOTHER_AGENCY
            with the former, one to sign for today | SIGNED/2026-08-01/2027-06-30/former ; PROPOSED/2026-08-01/2027-06-30             | AGREEMENT_NOT_SIGNED
            signed for later, one to sign today    | SIGNED/2027-01-01/2027-06-30 ; PROPOSED/2026-08-01/2027-06-30                    | AGREEMENT_NOT_SIGNED
            signed for later, proposed for earlier | SIGNED/2027-01-01/2027-06-30 ; PROPOSED/2026-12-01/2027-06-30                    | AGREEMENT_NOT_YET_IN_FORCE
            with the former, and with the present  | SIGNED/2026-08-01/2027-06-30/former ; SIGNED/2026-08-01/2027-06-30               |
            in force for another service           | SIGNED/2026-08-01/2027-06-30/tutoring                                            | SERVICE_NOT_COVERED
            for another, this one drafted for later | SIGNED/2026-08-01/2027-06-30/tutoring ; DRAFT/2026-12-01/2027-06-30             | SERVICE_NOT_COVERED
            for another, and a draft for this one  | SIGNED/2026-08-01/2027-06-30/tutoring ; DRAFT/2026-08-01/2027-06-30              | AGREEMENT_NOT_SIGNED
            for another, this one ended early      | SIGNED/2026-08-01/2027-06-30/tutoring ; SIGNED/2026-08-01/2027-06-30/ended 2026-11-01 | AGREEMENT_TERMINATED
            a draft for another service            | DRAFT/2026-08-01/2027-06-30/tutoring                                             | NO_AGREEMENT
            ended for this, a draft for another    | SIGNED/2026-08-01/2027-06-30/ended 2026-11-01 ; DRAFT/2026-12-01/2027-06-30/tutoring | AGREEMENT_TERMINATED
            the insurance ended                    | SIGNED/2026-08-01/2027-06-30/uninsured                                           | EVIDENCE_EXPIRED
            the insurance ended, the next drafted  | SIGNED/2026-08-01/2027-06-30/uninsured ; DRAFT/2026-12-01/2027-06-30             | EVIDENCE_EXPIRED
            """)
    void theAgreementThatMattersTellsTheReason(String name, String agreements, String reason) {
        Eligibility.Question question = new Eligibility.Question(AGENCY, COUNSELING, TODAY, GateMode.BLOCK, Set.of());

        Eligibility found = Eligibility.of(question, agreements(agreements));

        assertThat(found.blockers())
                .extracting(blocker -> blocker.code().name())
                .containsExactlyElementsOf(reason == null ? List.of() : List.of(reason));
        assertThat(found.mayReceive()).isEqualTo(reason == null);
    }

    /** Asked about the partner as a whole, each of its services counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            SIGNED/2026-08-01/2027-06-30/tutoring                                                  |
            DRAFT/2026-08-01/2027-06-30/tutoring                                                   | AGREEMENT_NOT_SIGNED
            SIGNED/2026-08-01/2027-06-30/tutoring ; SIGNED/2026-08-01/2027-06-30/ended 2026-11-01  |
            """)
    void withoutAServiceEveryAgreementSpeaks(String agreements, String reason) {
        Eligibility.Question question = new Eligibility.Question(AGENCY, null, TODAY, GateMode.BLOCK, Set.of());

        assertThat(Eligibility.of(question, agreements(agreements)).blockers())
                .extracting(blocker -> blocker.code().name())
                .containsExactlyElementsOf(reason == null ? List.of() : List.of(reason));
    }

    /** After a link was taken back. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            SIGNED/2026-08-01/2027-06-30  | AGREEMENT_WITH_ANOTHER_AGENCY
            DRAFT/2025-08-01/2026-06-30   | NO_AGREEMENT
            """)
    void whereNobodyStandsBehindTheOrganizationThatIsSaidToo(String agreements, String reason) {
        Eligibility found = Eligibility.of(
                new Eligibility.Question(null, COUNSELING, TODAY, GateMode.WARN, Set.of()), agreements(agreements));

        assertThat(found.blockers())
                .extracting(blocker -> blocker.code().name())
                .containsExactly(reason, "NO_AGENCY");
        assertThat(found.mayReceive()).isFalse();
    }

    private static List<Agreement> agreements(String described) {
        List<Agreement> all = new ArrayList<>();
        if (described != null) {
            Arrays.stream(described.split(";", -1))
                    .map(one -> agreement(one.trim().split("/", -1)))
                    .forEach(all::add);
        }
        return all;
    }

    private static Agreement agreement(String... parts) {
        String more = parts.length > 3 ? parts[3] : "";
        UUID covered = more.equals("tutoring") ? TUTORING : COUNSELING;
        Agreement draft =
                SampleAgreement.draft(LocalDate.parse(parts[1]), LocalDate.parse(parts[2]), 30, Set.of(covered));
        Agreement proposed = draft.settled(AgreementState.PROPOSED, more.equals("former") ? FORMER : AGENCY);
        Agreement signed = proposed.with(SampleAgreement.signature(Side.DISTRICT, TODAY))
                .with(SampleAgreement.signature(Side.PARTNER, TODAY));
        if (more.startsWith("ended ")) {
            LocalDate from = LocalDate.parse(more.substring("ended ".length()));
            return signed.with(new Termination(Side.DISTRICT, Termination.Reason.MUTUAL, from));
        }
        if (more.equals("uninsured")) {
            return signed.with(new Compliance(
                    List.of(new Evidence(Evidence.Kind.LIABILITY_INSURANCE, "P-1", TODAY.minusDays(1))), List.of()));
        }
        return switch (parts[0]) {
            case "DRAFT" -> draft;
            case "DISCARDED" -> new AgreementAct.Discard().on(draft, TODAY).agreement();
            case "PROPOSED" -> proposed;
            default -> signed;
        };
    }
}
