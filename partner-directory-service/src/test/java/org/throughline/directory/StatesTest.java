package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.directory.hsds.ImportState.FAILED;
import static org.throughline.directory.hsds.ImportState.IMPORTED;
import static org.throughline.directory.hsds.ImportState.RECEIVED;
import static org.throughline.directory.hsds.ImportState.REFUSED;
import static org.throughline.directory.hsds.ImportState.RUNNING;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.directory.agency.AgencyState;
import org.throughline.directory.hsds.ImportId;
import org.throughline.directory.hsds.ImportMode;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.directory.hsds.ImportState;

/** Every move between states, legal and illegal. */
class StatesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static ImportRun received() {
        return ImportRun.received(new ImportId(UUID.randomUUID()), "default", ImportMode.VALID_ROWS, "admin", NOON);
    }

    @ParameterizedTest
    @EnumSource
    void anImportMovesAsItsTableSays(ImportState next) {
        assertThat(RECEIVED.canBecome(next)).isEqualTo(Set.of(RUNNING, FAILED).contains(next));
        assertThat(RUNNING.canBecome(next))
                .isEqualTo(Set.of(IMPORTED, REFUSED, FAILED).contains(next));
        assertThat(IMPORTED.canBecome(next)).isFalse();
        assertThat(REFUSED.canBecome(next)).isFalse();
        assertThat(FAILED.canBecome(next)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void anAgencyIsVerifiedOnceAndStaysSo(AgencyState next) {
        assertThat(AgencyState.PROPOSED.canBecome(next)).isEqualTo(next == AgencyState.VERIFIED);
        assertThat(AgencyState.VERIFIED.canBecome(next)).isFalse();
        assertThat(next.mayBeLinked()).isEqualTo(next == AgencyState.VERIFIED);
    }

    @Test
    void anImportCannotRunTwice() {
        ImportRun running = received().running();

        assertThatThrownBy(running::running).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anImportNobodyFinishedIsSeenAsFailedAfterHalfAnHour() {
        ImportRun running = received().running();

        assertThat(running.seenAt(NOON.plusSeconds(60), 12).rowsRead()).isEqualTo(12);
        assertThat(running.seenAt(NOON.plusSeconds(60), 12).state()).isEqualTo(RUNNING);
        assertThat(running.seenAt(NOON.plusSeconds(1801), 0).state()).isEqualTo(FAILED);
    }
}
