package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.directory.csv.FileFault;
import org.throughline.kit.tenancy.TenantId;

class ImportWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final FileFault TWICE = new FileFault("services.csv", 3, "id", "DUPLICATE_ID", "It is there.");

    private final ImportId id = new ImportId(UUID.randomUUID());
    private final ImportWork work = new ImportWork(
            new DueImport(new TenantId(UUID.randomUUID()), id),
            ImportRun.receiving(
                    id,
                    new ImportRequest(
                            ImportFormat.TABULAR,
                            "default",
                            ImportMode.VALID_ROWS,
                            false,
                            false,
                            Map.of(),
                            "somebody",
                            NOW),
                    NOW));

    @Test
    void whatIsThereTwiceIsAFault() {
        work.read(2);
        work.staged(2);
        assertThat(work.faultsFound()).isZero();

        work.dropped(new StagedRows.Found(1, List.of(TWICE)));

        assertThat(work.isFaultless()).isFalse();
        assertThat(work.faults().kept()).containsExactly(TWICE);
        assertThat(work.faultsFound()).isEqualTo(1);
    }

    @Test
    void itDoesNotGoOnWithoutRowsThatWereStaged() {
        work.staged(2);
        work.staged(1);
        work.dropped(new StagedRows.Found(1, List.of(TWICE)));

        work.requireAll(2);
        assertThatThrownBy(() -> work.requireAll(0)).isInstanceOf(ImportWork.RowsLostException.class);
    }
}
