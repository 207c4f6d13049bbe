package org.throughline.directory.hsds.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\" two \\n\" | ` two \n`",
                "\"\\\"\" | \"",
                "\"\"     | ``",
                "null     | ``",
                "41.50    | 41.50",
                "true     | true",
                "[1,null] | [1,null]",
                "{\"a\":\"b\"} | {\"a\":\"b\"}",
            })
    void aCellHoldsTextAsItIsAndAnythingElseAsItsJson(String json, String cell) {
        assertThat(new RowValues(Map.of("x", "read"), Map.of("x", json)).cell("x"))
                .isEqualTo(cell);
        assertThat(new RowValues(Map.of("x", "read"), Map.of()).cell("x")).isEqualTo("read");
    }
}
