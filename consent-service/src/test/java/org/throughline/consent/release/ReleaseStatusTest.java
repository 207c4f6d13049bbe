package org.throughline.consent.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.release.ReleaseStatus.ACTIVE;
import static org.throughline.consent.release.ReleaseStatus.DECLINED;
import static org.throughline.consent.release.ReleaseStatus.DRAFT;
import static org.throughline.consent.release.ReleaseStatus.EXPIRED;
import static org.throughline.consent.release.ReleaseStatus.LAPSED;
import static org.throughline.consent.release.ReleaseStatus.PARTIALLY_SIGNED;
import static org.throughline.consent.release.ReleaseStatus.REVOKED;
import static org.throughline.consent.release.ReleaseStatus.SENT;
import static org.throughline.consent.release.ReleaseStatus.SUPERSEDED;
import static org.throughline.consent.release.ReleaseStatus.SUSPENDED;
import static org.throughline.consent.release.ReleaseStatus.VOIDED;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Consent-rules section 4, row by row: the moves written here are the only ones. */
class ReleaseStatusTest {
    record Move(ReleaseStatus from, ReleaseStatus to) {}

    static List<Move> legal() {
        return List.of(
                new Move(DRAFT, SENT),
                new Move(DRAFT, VOIDED),
                new Move(SENT, PARTIALLY_SIGNED),
                new Move(SENT, ACTIVE),
                new Move(SENT, DECLINED),
                new Move(SENT, LAPSED),
                new Move(SENT, VOIDED),
                new Move(PARTIALLY_SIGNED, ACTIVE),
                new Move(PARTIALLY_SIGNED, DECLINED),
                new Move(PARTIALLY_SIGNED, LAPSED),
                new Move(ACTIVE, ACTIVE),
                new Move(ACTIVE, SUSPENDED),
                new Move(ACTIVE, EXPIRED),
                new Move(ACTIVE, REVOKED),
                new Move(ACTIVE, SUPERSEDED),
                new Move(ACTIVE, VOIDED),
                new Move(SUSPENDED, ACTIVE),
                new Move(SUSPENDED, SUSPENDED),
                new Move(SUSPENDED, REVOKED));
    }

    static Stream<Move> illegal() {
        return Arrays.stream(ReleaseStatus.values())
                .flatMap(from -> Arrays.stream(ReleaseStatus.values()).map(to -> new Move(from, to)))
                .filter(move -> !legal().contains(move));
    }

    @ParameterizedTest
    @MethodSource("legal")
    void aLegalMove(Move move) {
        assertThat(move.from().canBecome(move.to())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void anIllegalMove(Move move) {
        assertThat(move.from().canBecome(move.to())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "LAPSED", "REVOKED", "SUPERSEDED", "VOIDED", "EXPIRED"})
    void aTerminalStateLeadsNowhere(ReleaseStatus terminal) {
        assertThat(ReleaseStatus.values()).noneMatch(terminal::canBecome);
    }
}
