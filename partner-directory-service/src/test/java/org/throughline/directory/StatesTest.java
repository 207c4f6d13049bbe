package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.directory.hsds.ImportState.CHECKED;
import static org.throughline.directory.hsds.ImportState.FAILED;
import static org.throughline.directory.hsds.ImportState.IMPORTED;
import static org.throughline.directory.hsds.ImportState.RECEIVED;
import static org.throughline.directory.hsds.ImportState.RECEIVING;
import static org.throughline.directory.hsds.ImportState.REFUSED;
import static org.throughline.directory.hsds.ImportState.RUNNING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.directory.address.UploadState;
import org.throughline.directory.agency.AgencyState;
import org.throughline.directory.hsds.ImportFormat;
import org.throughline.directory.hsds.ImportId;
import org.throughline.directory.hsds.ImportMode;
import org.throughline.directory.hsds.ImportPhase;
import org.throughline.directory.hsds.ImportRequest;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.directory.hsds.ImportState;

/** Every move between states, legal and illegal. */
class StatesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static ImportRun received() {
        ImportRequest request = new ImportRequest(
                ImportFormat.TABULAR, "default", ImportMode.VALID_ROWS, false, false, Map.of(), "admin", NOON);
        return ImportRun.receiving(new ImportId(UUID.randomUUID()), request, NOON.plusSeconds(3600))
                .received(NOON);
    }

    private static ImportRun running() {
        return received().takenUp(NOON, NOON.plusSeconds(60));
    }

    @ParameterizedTest
    @EnumSource
    void anImportMovesAsItsTableSays(ImportState next) {
        assertThat(RECEIVING.canBecome(next)).isEqualTo(Set.of(RECEIVED, FAILED).contains(next));
        assertThat(RECEIVED.canBecome(next)).isEqualTo(Set.of(RUNNING, FAILED).contains(next));
        assertThat(RUNNING.canBecome(next))
                .isEqualTo(Set.of(RUNNING, CHECKED, IMPORTED, REFUSED, FAILED).contains(next));
        for (ImportState end : List.of(CHECKED, IMPORTED, REFUSED, FAILED)) {
            assertThat(end.canBecome(next)).isFalse();
            assertThat(end.isFinal()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUploadOfAddressPointsMovesAsItsTableSays(UploadState next) {
        assertThat(UploadState.RUNNING.canBecome(next)).isTrue();
        for (UploadState end :
                List.of(UploadState.TAKEN, UploadState.UNCHANGED, UploadState.REFUSED, UploadState.FAILED)) {
            assertThat(end.canBecome(next)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAgencyIsVerifiedOnceAndStaysSoUntilAnotherStandsInItsPlace(AgencyState next) {
        assertThat(AgencyState.PROPOSED.canBecome(next)).isEqualTo(next == AgencyState.VERIFIED);
        assertThat(AgencyState.VERIFIED.canBecome(next)).isEqualTo(next == AgencyState.SUCCEEDED);
        assertThat(AgencyState.SUCCEEDED.canBecome(next)).isFalse();
        assertThat(next.mayBeLinked()).isEqualTo(next == AgencyState.VERIFIED);
    }

    @Test
    void anImportThatIsOverMovesNoFurther() {
        ImportRun over = running().failed(NOON);

        assertThatThrownBy(() -> over.progressed(ImportPhase.READING, 1, 0, NOON))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> over.failed(NOON)).isInstanceOf(IllegalStateException.class);
        assertThat(over.dueAt()).isNull();
    }

    @Test
    void anImportTakenOverCountsItsAttemptsAndBeginsAnew() {
        ImportRun again = running()
                .progressed(ImportPhase.CHECKING, 4000, 3, NOON.plusSeconds(60))
                .takenUp(NOON, NOON.plusSeconds(120));

        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.counts().rowsRead()).isZero();
        assertThat(again.dueAt()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void onlyARunningImportIsInAPhase() {
        ImportRun run = running();

        assertThat(received().phase()).isNull();
        assertThat(run.phase()).isEqualTo(ImportPhase.READING);
        assertThat(run.progressed(ImportPhase.WRITING, 1, 0, NOON).phase()).isEqualTo(ImportPhase.WRITING);
        assertThat(run.progressed(ImportPhase.WRITING, 1, 0, NOON)
                        .takenUp(NOON, NOON)
                        .phase())
                .isEqualTo(ImportPhase.READING);
        assertThat(run.failed(NOON).phase()).isNull();
    }

    @Test
    void anImportThatEndsItsProcessEachTimeIsGivenUp() {
        ImportRun run = received();
        for (int i = 0; i < 5; i++) {
            run = run.takenUp(NOON, NOON.plusSeconds(60));
            assertThat(run.state()).isEqualTo(RUNNING);
        }

        assertThat(run.takenUp(NOON, NOON.plusSeconds(60)).state()).isEqualTo(FAILED);
    }

    @Test
    void anUploadThatBrokeOffIsGivenUpWhenItIsDue() {
        ImportRequest request = received().request();
        ImportRun receiving = ImportRun.receiving(new ImportId(UUID.randomUUID()), request, NOON);

        assertThat(receiving.takenUp(NOON, NOON.plusSeconds(60)).state()).isEqualTo(FAILED);
    }
}
