package org.throughline.directory.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.gate.GateMode;

/** What a search looks for, and what the eligibility of a partner says, are the same. */
class OpenDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);
    private static final AgencyId AGENCY = new AgencyId(UUID.randomUUID());

    private static Agreement signed() {
        return SampleAgreement.draft(FIRST, LAST, 30, Set.of())
                .settled(AgreementState.PROPOSED, AGENCY)
                .with(SampleAgreement.signature(Side.DISTRICT, FIRST))
                .with(SampleAgreement.signature(Side.PARTNER, FIRST));
    }

    static Stream<Agreement> agreements() {
        Evidence evidence = new Evidence(Evidence.Kind.LICENSE, "L-1", FIRST.plusDays(20));
        ComplianceItem open = new ComplianceItem("Orientation", FIRST.plusDays(10), null);
        ComplianceItem done = new ComplianceItem("Handbook", FIRST.plusDays(5), FIRST);
        return Stream.of(
                SampleAgreement.draft(FIRST, LAST, 30),
                signed(),
                signed().with(new Termination(Side.PARTNER, Termination.Reason.MUTUAL, FIRST.plusDays(15))),
                signed().with(new Termination(Side.PARTNER, Termination.Reason.MUTUAL, FIRST)),
                signed().with(new Compliance(List.of(evidence), List.of())),
                signed().with(new Compliance(List.of(evidence), List.of(done, open))),
                signed().with(new Compliance(List.of(), List.of(done))));
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void onEachDayTheTwoAgree(Agreement agreement) {
        FIRST.minusDays(2).datesUntil(LAST.plusDays(3)).forEach(day -> {
            Eligibility.Question question = new Eligibility.Question(AGENCY, null, day, GateMode.BLOCK, Set.of());
            boolean withTheAgency = agreement.isWith(AGENCY);

            assertThat(withTheAgency
                            && agreement
                                    .openDays()
                                    .filter(open -> open.include(day))
                                    .isPresent())
                    .as("%s", day)
                    .isEqualTo(Eligibility.of(question, List.of(agreement)).mayReceive());
        });
    }
}
