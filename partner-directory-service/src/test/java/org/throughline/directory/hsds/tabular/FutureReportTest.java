package org.throughline.directory.hsds.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.hsds.nested.NestedPackage;

/** A report of places that is yet to be made would be believed until long after it is made. */
class FutureReportTest {

    private static final PackageLimits SENT_AT_NOON =
            PackageLimits.standard().sentAt(Instant.parse("2026-11-27T12:00:00Z"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T12:00:00Z, false",
        "2026-11-27T12:10:00Z, false",
        "2026-11-27T13:09:00+01:00, false",
        "2026-11-27T12:10:01Z, true",
        "2030-01-01T00:00:00Z, true"
    })
    void isAFaultOfItsRowInEveryForm(String updated, boolean refused) throws IOException {
        PackageOnDisk tables = PackageOnDisk.faultless()
                .with("units.csv", "id,name", "u1,Places")
                .with("service_capacity.csv", "id,service_id,unit_id,available,updated", "k1,s1,u1,2," + updated);
        expect(ReadWhole.tabular(tables.zip(folder), SENT_AT_NOON), refused);

        Faults ofJson = new Faults();
        Path json = file(
                "{\"service_capacity.csv\":[{\"id\":\"k1\",\"service_id\":\"s1\",\"unit_id\":\"u1\",\"available\":2,"
                        + "\"updated\":\"" + updated + "\"}]}");
        expect(ReadWhole.of(JsonPackage.open(json, SENT_AT_NOON, ofJson), ofJson), refused);

        Faults ofNested = new Faults();
        Path nested = file(
                "{\"id\":\"s1\",\"name\":\"Counseling\",\"status\":\"active\",\"organization\":{\"id\":\"o1\",\"name\":\"W\","
                        + "\"description\":\"x\"},\"capacities\":[{\"id\":\"k1\",\"available\":2,\"updated\":\""
                        + updated
                        + "\",\"unit\":{\"id\":\"u1\",\"name\":\"Places\"}}]}");
        expect(ReadWhole.of(NestedPackage.open(nested, SENT_AT_NOON, ofNested), ofNested), refused);
    }

    private Path file(String text) throws IOException {
        return Files.write(Files.createTempFile(folder, "package", ".json"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void expect(ReadWhole read, boolean refused) {
        assertThat(read.faults())
                .extracting(fault -> fault.column() + " " + fault.code())
                .isEqualTo(refused ? List.of("updated IN_THE_FUTURE") : List.of());
        assertThat(read.refused())
                .extracting(HsdsRecord::table)
                .isEqualTo(refused ? List.of("service_capacity") : List.of());
    }
}
