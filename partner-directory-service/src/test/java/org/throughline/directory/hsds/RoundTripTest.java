package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.standard.ColumnType;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** What was sent comes out as it was sent: text to its last blank, and what the standard does not know as the JSON it was. */
@QuarkusTest
class RoundTripTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<String> COLUMNS =
            List.of("id", "name", "alternate_name", "description", "tax_id", "Colour", "notes (2)");

    private static final List<String> CELLS = List.of(
            "",
            " ",
            "x",
            " x",
            "x ",
            "\tx\t",
            "two\r\nlines \n",
            "\"quoted\" ",
            "a, b",
            "[1]",
            "{}",
            "null",
            "5.0",
            "=1+1",
            " Café 🌱\u00a0");

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static byte[] export(TestDistrict from, String format) {
        return from.as("district-admin")
                .queryParam("format", format)
                .get("/v1/directory-exports")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private void sent(String type, byte[] body) {
        district.sent(type, body, Map.of())
                .then()
                .body("faults", equalTo(List.of()))
                .body("state", equalTo("IMPORTED"));
    }

    /** By identifier, and numbers of the standard's columns as numbers, which JSON may also have as text. */
    private static Map<String, Map<String, JsonNode>> tables(byte[] json) throws IOException {
        Map<String, Map<String, JsonNode>> tables = new TreeMap<>();
        JSON.readTree(json).properties().forEach(table -> {
            Map<String, JsonNode> rows = new TreeMap<>();
            table.getValue().forEach(row -> {
                numbered(table.getKey(), (ObjectNode) row);
                rows.put(row.path("id").asText(), row);
            });
            tables.put(table.getKey(), rows);
        });
        return tables;
    }

    private static void numbered(String file, ObjectNode row) {
        HsdsTables.table(file.replace(".csv", "")).columns().stream()
                .filter(column -> column.type() == ColumnType.NUMBER && row.has(column.name()))
                .forEach(column -> row.set(
                        column.name(),
                        DecimalNode.valueOf(
                                new BigDecimal(row.path(column.name()).asText()))));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void theTreesThatGoInComeOut(long seed) throws IOException {
        byte[] tables = new GeneratedDirectory(seed).json();

        sent("application/json", tables);

        assertThat(tables(export(district, "JSON"))).isEqualTo(tables(tables));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void theyComeOutOfDocumentsTheSame(long seed) throws IOException {
        sent("application/json", new GeneratedDirectory(seed).json());
        TestDistrict other = TestDistrict.registered();

        other.sent("application/x-ndjson", export(district, "NESTED"), Map.of())
                .then()
                .body("faults", equalTo(List.of()));

        assertThat(tables(export(other, "JSON"))).isEqualTo(tables(export(district, "JSON")));
    }

    private static List<List<String>> lines(long seed) {
        Random random = new Random(seed);
        List<List<String>> lines = new ArrayList<>(List.of(COLUMNS));
        for (int number = 0; number < 40; number++) {
            List<String> cells = new ArrayList<>(List.of("o" + number, " name ", ""));
            COLUMNS.subList(cells.size(), COLUMNS.size())
                    .forEach(column -> cells.add(CELLS.get(random.nextInt(CELLS.size()))));
            cells.set(3, cells.get(3).isBlank() ? " x" : cells.get(3));
            lines.add(cells);
        }
        return lines;
    }

    private static String csv(List<List<String>> lines) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            lines.forEach(csv::writeRecord);
        }
        return text.toString();
    }

    /** By identifier the cells in which anything stands. */
    private static Map<String, Map<String, String>> cells(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .collect(Collectors.toMap(row -> row.getField("id"), RoundTripTest::filled));
    }

    private static Map<String, String> filled(NamedCsvRecord row) {
        Map<String, String> cells = new TreeMap<>(row.getFieldsAsMap());
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static String file(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("there is no " + name);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theCellsThatGoInComeOutAndChangeNothing(long seed) throws IOException {
        String csv = csv(lines(seed));
        PackageOnDisk given = new PackageOnDisk().with("organizations.csv", csv.getBytes(StandardCharsets.UTF_8));
        sent("application/zip", given.zip());

        byte[] exported = export(district, "TABULAR");

        assertThat(cells(file(exported, "organizations.csv"))).isEqualTo(cells(csv));
        for (Map.Entry<String, String> format : Map.of(
                        "TABULAR", "application/zip", "JSON", "application/json", "NESTED", "application/x-ndjson")
                .entrySet()) {
            assertThat(district.sent(format.getValue(), export(district, format.getKey()), Map.of())
                            .<Integer>path("changed"))
                    .as(format.getKey())
                    .isZero();
        }
    }

    @Test
    void whatIsReadIsReadWithoutItsBlanksAndComesOutWithoutThem() throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with(
                        "services.csv",
                        "id,organization_id,name,status,minimum_age,email",
                        " s1 , o1,\" Counseling \",\" active \", 6 , a@example.org ");
        sent("application/zip", given.without("service_at_location.csv").zip());

        assertThat(cells(file(export(district, "TABULAR"), "services.csv")).get("s1"))
                .isEqualTo(Map.of(
                        "id", "s1",
                        "organization_id", "o1",
                        "name", " Counseling ",
                        "status", " active ",
                        "minimum_age", "6",
                        "email", "a@example.org"));
        district.as("counselor").get("/v1/services").then().body("items[0].name", equalTo("Counseling"));
    }

    @Test
    void aTableHoldsTheJsonOfWhatIsNoText() throws IOException {
        String units =
                """
                {"units.csv": [{"id": "u1", "name": "x", "a": [1, {"b": 2.50}], "c": true, "d": null, "e": " x "}]}""";
        sent("application/json", units.getBytes(StandardCharsets.UTF_8));

        assertThat(cells(file(export(district, "TABULAR"), "units.csv")).get("u1"))
                .isEqualTo(Map.of("id", "u1", "name", "x", "a", "[1,{\"b\":2.50}]", "c", "true", "e", " x "));
    }
}
