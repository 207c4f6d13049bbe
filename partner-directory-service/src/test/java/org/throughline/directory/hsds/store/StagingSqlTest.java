package org.throughline.directory.hsds.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StagingSqlTest {

    @Test
    void onlyTablesOfThePackageAreAskedForTheirReferences() {
        assertThat(StagedFaultSql.followReferences(Set.of("languages")))
                .isNotEmpty()
                .allMatch(sql -> sql.contains("r.kind = 'languages'"));
        assertThat(StagingSql.nestChanged(Set.of("languages")))
                .isNotEmpty()
                .allMatch(sql -> sql.contains("r.kind = 'languages'"));
        assertThat(StagedFaultSql.followReferences(List.of())).isEmpty();
    }

    @Test
    void onlyWhereAReferenceMayLeadToSeveralTablesIsTheFirstSoughtOut() {
        assertThat(StagingSql.nestChanged(Set.of("languages"))).noneMatch(sql -> sql.contains("distinct on"));
        assertThat(StagingSql.nestChanged(Set.of("attributes"))).anyMatch(sql -> sql.contains("distinct on"));
    }
}
