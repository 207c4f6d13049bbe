package org.throughline.directory.hsds.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTest {

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 12, true",
        "NUMBER, -1.5, true",
        "NUMBER, 1e5, true",
        "NUMBER, 1e999999999, false",
        "NUMBER, twelve, false",
        "DATE, 2026-02-28, true",
        "DATE, 2026-02-30, false",
        "DATE, 28/02/2026, false",
        "TIMESTAMP, 2024-09-25T14:23:06.5+01:00, true",
        "TIMESTAMP, 2024-09-25, false",
        "TIME, 10:00:00, true",
        "TIME, 24:00, true",
        "TIME, 25:00, false",
        "TIME, 9, false"
    })
    void valuesAreJudgedByTheirType(ColumnType type, String value, boolean accepted) {
        assertThat(type.accepts(value)).isEqualTo(accepted);
    }

    @Test
    void everyReferencePointsToATableThatTheStandardHas() {
        assertThat(HsdsTables.all()).allSatisfy(table -> assertThat(table.references())
                .allSatisfy(reference -> assertThat(reference.targets())
                        .allSatisfy(
                                target -> assertThat(HsdsTables.find(target)).isPresent())));
    }
}
