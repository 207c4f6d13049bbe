package org.throughline.consent.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.consent.Fixture;
import org.throughline.consent.request.RequestRefused.Why;

/** Each kind of request with its law's days. */
class RightsRequestTest {
    private static final LocalDate RECEIVED = LocalDate.parse("2026-01-15");

    @ParameterizedTest
    @CsvSource({
        "INSPECT, 2026-03-01",
        "COPY_OF_DISCLOSED, 2026-03-01",
        "FERPA_RECORD, 2026-03-01",
        "HIPAA_ACCOUNTING, 2026-03-16",
        "PART2_ACCOUNTING, 2026-03-16"
    })
    void theLastDayIsTheLaws(RequestKind kind, LocalDate due) {
        RightsRequest request = received(kind);

        assertThat(request.dueOn()).isEqualTo(due);
        assertThat(request.isOverdue(due)).isFalse();
        assertThat(request.isOverdue(due.plusDays(1))).isTrue();
        assertThat(request.answered("letter").isOverdue(due.plusDays(1))).isFalse();
    }

    @Test
    void anAccountingIsPutOffOnceAndInTime() {
        RightsRequest put = received(RequestKind.HIPAA_ACCOUNTING).extended("letter", LocalDate.parse("2026-03-16"));

        assertThat(put.dueOn()).isEqualTo(LocalDate.parse("2026-04-15"));
        refused(put, Why.NOT_IN_THIS_STATE, again -> again.extended("letter", RECEIVED));
        refused(
                received(RequestKind.HIPAA_ACCOUNTING),
                Why.NO_EXTENSION,
                late -> late.extended("letter", LocalDate.parse("2026-03-17")));
    }

    @Test
    void anInspectionIsNotPutOff() {
        refused(received(RequestKind.INSPECT), Why.NO_EXTENSION, request -> request.extended("letter", RECEIVED));
    }

    @Test
    void whatIsOverStaysSo() {
        for (RightsRequest over : List.of(
                received(RequestKind.HIPAA_ACCOUNTING).answered("letter"),
                received(RequestKind.HIPAA_ACCOUNTING).withdrawn("call"))) {
            refused(over, Why.NOT_IN_THIS_STATE, request -> request.answered("letter"));
            refused(over, Why.NOT_IN_THIS_STATE, request -> request.withdrawn("letter"));
            refused(over, Why.NOT_IN_THIS_STATE, request -> request.extended("letter", RECEIVED));
        }
    }

    private static void refused(RightsRequest request, Why why, UnaryOperator<RightsRequest> change) {
        assertThatThrownBy(() -> change.apply(request))
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(why));
    }

    private static RightsRequest received(RequestKind kind) {
        return RightsRequest.received(new UUID(0, 1), Fixture.STUDENT, kind, Fixture.PARENT, RECEIVED);
    }
}
