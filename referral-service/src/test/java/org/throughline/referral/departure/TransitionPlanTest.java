package org.throughline.referral.departure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.ReferralStatus;
import org.throughline.referral.partner.ServiceId;

/** Which parts a plan has with which arrangement, and which days fit. */
class TransitionPlanTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-10");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-01");
    private static final ServiceId LEFT = new ServiceId(UUID.randomUUID());
    private static final ServiceId OTHER = new ServiceId(UUID.randomUUID());
    private static final Transition TRANSITION = new Transition(
            new TransitionKey(new DepartureId(UUID.randomUUID()), new ReferralId(UUID.randomUUID())),
            new StudentId(UUID.randomUUID()),
            "north",
            LEFT,
            ReferralStatus.ACCEPTED,
            TransitionState.ASKED_FOR,
            LAST_DAY,
            null);

    @ParameterizedTest
    @CsvSource({
        // arrangement, service, until, handover, told, what is wrong
        "COLLEAGUE, , , , ,",
        "COLLEAGUE, , , 2026-12-01, 2026-11-10,",
        "COLLEAGUE, OTHER, , , , SERVICE_NOT_WANTED",
        "COLLEAGUE, LEFT, , , , SERVICE_NOT_WANTED",
        "COLLEAGUE, , 2026-12-05, , , UNTIL_NOT_WANTED",
        "COLLEAGUE, , , 2026-12-02, , AFTER_LAST_DAY",
        "COLLEAGUE, , , , 2026-11-11, TOLD_IN_THE_FUTURE",
        "OTHER_SERVICE, OTHER, , , ,",
        "OTHER_SERVICE, OTHER, , 2026-11-20, 2026-11-01,",
        "OTHER_SERVICE, , , , , SERVICE_MISSING",
        "OTHER_SERVICE, LEFT, , , , SAME_SERVICE",
        "OTHER_SERVICE, OTHER, 2026-12-05, , , UNTIL_NOT_WANTED",
        "OTHER_SERVICE, OTHER, , 2026-12-02, , AFTER_LAST_DAY",
        "PAUSE, , 2026-12-02, , ,",
        "PAUSE, , , , , UNTIL_MISSING",
        "PAUSE, , 2026-12-01, , , NOT_AFTER_LAST_DAY",
        "PAUSE, OTHER, 2026-12-02, , , SERVICE_NOT_WANTED",
        "PAUSE, , 2026-12-02, 2026-11-20, , NOBODY_FOLLOWS",
        "PAUSE, , 2026-12-02, 2026-12-02, , NOBODY_FOLLOWS",
        "ENDS, , , , 2026-11-10,",
        "ENDS, OTHER, , , , SERVICE_NOT_WANTED",
        "ENDS, , 2026-12-05, , , UNTIL_NOT_WANTED",
        "ENDS, , , 2026-11-20, , NOBODY_FOLLOWS",
        "NOT_AFFECTED, , , , ,",
        "NOT_AFFECTED, OTHER, , , , SERVICE_NOT_WANTED",
        "NOT_AFFECTED, , 2026-12-05, , , UNTIL_NOT_WANTED",
        "NOT_AFFECTED, , , 2026-11-20, , NOBODY_FOLLOWS",
        "NOT_AFFECTED, , , , 2026-11-11, TOLD_IN_THE_FUTURE"
    })
    void anArrangementHasItsPartsAndNoOthers(
            Arrangement arrangement,
            @Nullable String service,
            @Nullable LocalDate until,
            @Nullable LocalDate handoverOn,
            @Nullable LocalDate familyToldOn,
            @Nullable PlanFault wrong) {
        TransitionPlan plan =
                new TransitionPlan(arrangement, service(service), until, handoverOn, familyToldOn, "Asks for Ana.");

        assertThat(plan.faults(TRANSITION, TODAY)).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndWhere() {
        TransitionPlan plan =
                new TransitionPlan(Arrangement.ENDS, OTHER, LAST_DAY.plusDays(1), LAST_DAY, TODAY.plusDays(1), null);

        assertThat(plan.faults(TRANSITION, TODAY))
                .extracting(
                        fault -> fault.error().pointer() + " " + fault.error().code())
                .containsExactly(
                        "/serviceId SERVICE_NOT_WANTED",
                        "/until UNTIL_NOT_WANTED",
                        "/handoverOn NOBODY_FOLLOWS",
                        "/familyToldOn TOLD_IN_THE_FUTURE");
    }

    private static @Nullable ServiceId service(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return name.equals("LEFT") ? LEFT : OTHER;
    }
}
