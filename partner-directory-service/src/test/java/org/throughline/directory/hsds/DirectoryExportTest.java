package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** What goes out comes in again without a difference. */
@QuarkusTest
class DirectoryExportTest {

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

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static PackageOnDisk withDifficultValues() {
        return PackageOnDisk.faultless()
                .with(
                        "organizations.csv",
                        "id,name,description,year_incorporated,colour",
                        "o1,\"=HYPERLINK(\"\"x\"\")\",\"two\r\nlines, and \"\"quotes\"\"\",007,=1+1",
                        "o2,Café – 中文 🌱,-@+,1957.50,");
    }

    private void assertSameAfterARoundTrip(String format, String contentType) {
        byte[] exported = export(district, format);
        TestDistrict other = TestDistrict.registered();

        assertThat(other.sent(contentType, exported, Map.of()).<Integer>path("faultCount"))
                .isZero();
        assertThat(export(other, format)).isEqualTo(exported);
        assertThat(district.sent(contentType, exported, Map.of()).<Integer>path("changed"))
                .isZero();
        assertThat(district.sent(contentType, exported, Map.of()).<Integer>path("withdrawn"))
                .isZero();
    }

    @Test
    void theSampleDistrictComesBackTheSameInBothFormats() throws IOException {
        Path sample = Path.of(System.getProperty("throughline.root"), "deploy/sample/riverbend/hsds");
        district.imported(PackageOnDisk.ofFolder(sample), "ALL_OR_NOTHING");

        assertSameAfterARoundTrip("TABULAR", "application/zip");
        assertSameAfterARoundTrip("JSON", "application/json");
    }

    @Test
    void difficultValuesAndUnknownColumnsComeBackExactly() throws IOException {
        district.imported(withDifficultValues(), "ALL_OR_NOTHING");

        assertSameAfterARoundTrip("TABULAR", "application/zip");
        assertSameAfterARoundTrip("JSON", "application/json");
        assertThat(files(export(district, "TABULAR")).get("organizations.csv"))
                .contains("\"=HYPERLINK(\"\"x\"\")\"", "two\r\nlines", "007", ",=1+1", "Café – 中文 🌱");
        assertThat(new String(export(district, "JSON"), StandardCharsets.UTF_8))
                .contains("\"year_incorporated\":\"007\"", "\"year_incorporated\":1957.50");
    }

    @Test
    void theDescriptorNamesEveryFileAndItsColumns() throws IOException {
        district.imported(withDifficultValues(), "ALL_OR_NOTHING");

        Map<String, String> files = files(export(district, "TABULAR"));

        assertThat(files.keySet())
                .containsExactly(
                        "datapackage.json",
                        "locations.csv",
                        "organizations.csv",
                        "service_at_location.csv",
                        "services.csv");
        assertThat(files.get("datapackage.json")).contains("\"organizations.csv\"", "\"colour\"", "\"minimum_age\"");
        assertThat(files.get("datapackage.json"))
                .as("members in one order, so that the same directory gives the same bytes")
                .containsSubsequence(
                        "\"name\"", "\"profile\"", "\"resources\"", "\"format\"", "\"mediatype\"", "\"path\"");
    }

    @Test
    void whatWasWithdrawnAndWhatIsAnotherDistrictsIsNotInIt() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        district.imported(
                PackageOnDisk.faultless()
                        .with("services.csv", "id,organization_id,name,status", "s1,o1,Counseling,active"),
                "ALL_OR_NOTHING");

        assertThat(files(export(district, "TABULAR")).get("services.csv"))
                .contains("Counseling")
                .doesNotContain("Food box");
        TestDistrict other = TestDistrict.registered();
        other.imported(
                new PackageOnDisk().with("organizations.csv", "id,name,description", "o1,Elsewhere,x"),
                "ALL_OR_NOTHING");
        assertThat(files(export(other, "TABULAR")))
                .containsOnlyKeys("datapackage.json", "organizations.csv")
                .extractingByKey("organizations.csv")
                .asString()
                .contains("Elsewhere")
                .doesNotContain("Willow Bend");
    }
}
