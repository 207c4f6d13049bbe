package org.throughline.directory.hsds.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.StandardsFolder;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.tabular.HsdsRecord;
import org.throughline.directory.hsds.tabular.PackageLimits;
import org.throughline.directory.hsds.tabular.ReadWhole;

class NestedPackageTest {

    private static final String SERVICE =
            """
            {"id": "s1", "name": "Counseling", "status": "active", "minimum_age": 6,
             "organization": {"id": "o1", "name": "Willow Bend", "description": "x"},
             "languages": [{"id": "g1", "code": "es", "name": "Spanish"}],
             "attributes": [{"id": "x1", "link_type": "need", "link_entity": "service",
                "taxonomy_term": {"id": "t1", "code": "COUNSELING", "name": "Counseling", "description": "x"}}],
             "service_at_locations": [{"id": "a1", "location": {"id": "l1", "location_type": "physical",
                "latitude": 41.5, "longitude": -90.4}}]}""";

    @TempDir
    Path folder;

    private ReadWhole read(String json) throws IOException {
        Faults faults = new Faults();
        Path file = Files.writeString(folder.resolve("documents.json"), json);
        return ReadWhole.of(NestedPackage.open(file, PackageLimits.standard(), faults), faults);
    }

    private static HsdsRecord record(ReadWhole read, String table, String id) {
        return read.records().stream()
                .filter(record -> record.table().equals(table) && record.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(ReadWhole read) {
        return read.faults().stream()
                .map(fault -> fault.file() + " " + fault.line() + ":" + fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void whatARecordListsPointsToItAndWhatItCarriesItPointsTo() throws IOException {
        ReadWhole read = read(SERVICE);

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).isEqualTo(7);
        assertThat(record(read, "services", "s1").value("organization_id")).contains("o1");
        assertThat(record(read, "services", "s1").value("minimum_age")).contains("6");
        assertThat(record(read, "languages", "g1").value("service_id")).contains("s1");
        assertThat(record(read, "attributes", "x1").value("link_id")).contains("s1");
        assertThat(record(read, "attributes", "x1").value("taxonomy_term_id")).contains("t1");
        assertThat(record(read, "service_at_location", "a1").value("location_id"))
                .contains("l1");
        assertThat(record(read, "locations", "l1").value("latitude")).contains("41.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "{\"total_items\": 1, \"contents\": [%s], \"empty\": false}", "[]%n%s"})
    void documentsComeByLineInAListOrInPages(String layout) throws IOException {
        assertThat(read(layout.formatted(SERVICE.replace("\n", " "))).rows()).isEqualTo(7);
    }

    @Test
    void anOrganizationListsItsServicesAndAServiceAtALocationCarriesBoth() throws IOException {
        ReadWhole organization = read(
                """
                {"id": "o1", "name": "Willow Bend", "description": "x",
                 "services": [{"id": "s1", "name": "Counseling", "status": "active"}],
                 "locations": [{"id": "l1", "location_type": "virtual"}]}""");
        ReadWhole held = read(
                """
                {"id": "a1", "service": {"id": "s1", "name": "Counseling", "status": "active",
                    "organization": {"id": "o1", "name": "Willow Bend", "description": "x"}},
                 "location": {"id": "l1", "location_type": "virtual"}}""");

        assertThat(organization.faults()).isEmpty();
        assertThat(record(organization, "services", "s1").value("organization_id"))
                .contains("o1");
        assertThat(record(organization, "locations", "l1").value("organization_id"))
                .contains("o1");
        assertThat(held.faults()).isEmpty();
        assertThat(record(held, "service_at_location", "a1").value("service_id"))
                .contains("s1");
    }

    private static String withProgram(String id, String organization, String program) {
        return "{\"id\": \"" + id + "\", \"name\": \"x\", \"status\": \"active\", \"program\": " + program
                + ", \"organization\": {\"id\": \"" + organization
                + "\", \"name\": \"x\", \"description\": \"x\"}}\n";
    }

    private static final String PROGRAM = "{\"id\": \"r1\", \"name\": \"Youth\", \"description\": \"x\"}";

    @Test
    void aProgramThatAServiceCarriesIsOfTheServicesOrganization() throws IOException {
        ReadWhole ofService = read(withProgram("s1", "o1", PROGRAM) + withProgram("s2", "o1", PROGRAM));
        ReadWhole ofListed = read(
                """
                {"id": "o1", "name": "Willow Bend", "description": "x",
                 "services": [{"id": "s1", "name": "Counseling", "status": "active", "program": %s}]}"""
                        .formatted(PROGRAM));
        ReadWhole listing = read(
                """
                {"id": "o1", "name": "Willow Bend", "description": "x",
                 "programs": [{"id": "r1", "name": "Youth", "description": "x",
                    "services": [{"id": "s1", "name": "Counseling", "status": "active"}]}]}""");

        for (ReadWhole read : List.of(ofService, ofListed)) {
            assertThat(read.faults()).isEmpty();
            assertThat(record(read, "programs", "r1").value("organization_id")).contains("o1");
            assertThat(record(read, "services", "s1").value("program_id")).contains("r1");
        }
        assertThat(listing.faults()).isEmpty();
        assertThat(record(listing, "services", "s1").value("organization_id")).contains("o1");
    }

    @Test
    void whatADocumentSaysOfAProgramGoesBeforeWhereItStands() throws IOException {
        ReadWhole said = read(withProgram("s1", "o1", PROGRAM)
                + "{\"id\": \"o2\", \"name\": \"x\", \"description\": \"x\", \"programs\": [" + PROGRAM + "]}");
        ReadWhole unsaid = read(withProgram("s1", "o1", PROGRAM) + withProgram("s2", "o2", PROGRAM));

        assertThat(said.faults()).isEmpty();
        assertThat(record(said, "programs", "r1").value("organization_id")).contains("o2");
        assertThat(codes(unsaid))
                .as("services of two organizations carry it, and none says whose it is")
                .containsExactly("programs 1:/program/organization_id VALUE_MISSING");
    }

    @Test
    void aRecordOfSeveralDocumentsIsOneRowWithTheColumnsOfAll() throws IOException {
        ReadWhole read = read(SERVICE.replace("\n", " ") + "\n"
                + "{\"id\": \"s2\", \"name\": \"Tutoring\", \"status\": \"active\", \"organization\": {\"id\": \"o1\","
                + " \"name\": \"Willow Bend\", \"description\": \"x\", \"website\": \"https://willow.example.org\"}}");

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).isEqualTo(8);
        assertThat(record(read, "organizations", "o1").value("website")).contains("https://willow.example.org");
    }

    @Test
    void whatDocumentsContradictEachOtherAboutIsNamedAndNotTaken() throws IOException {
        ReadWhole read = read(SERVICE.replace("\n", " ") + "\n"
                + "{\"id\": \"s2\", \"name\": \"Tutoring\", \"status\": \"active\", \"organization\": {\"id\": \"o1\","
                + " \"name\": \"Willow\", \"description\": \"x\"}, \"addresses\": [1]}\n"
                + "{\"id\": \"s3\", \"status\": \"asleep\"}");

        assertThat(codes(read))
                .contains(
                        "organizations 2:/organization/name CONTRADICTION",
                        "services 2:/addresses UNKNOWN_PROPERTY",
                        "services 3:/name VALUE_MISSING",
                        "services 3:/organization_id VALUE_MISSING",
                        "services 3:/status NOT_IN_LIST");
        assertThat(read.refused()).extracting(HsdsRecord::id).containsExactlyInAnyOrder("o1", "s2", "s3");
        assertThat(read.faults()).extracting(FileFault::message).noneMatch(message -> message.contains("Willow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"attributtes\": [{\"taxonomy_term\": {\"code\": \"CONFIDENTIAL\"}}]",
                "\"Attributes\": [{\"Taxonomy_Term\": {}}]",
                "\"marks\": {\"taxonomy_term_id\": \"t1\"}",
                "\"tags\": [\" confidential\"]",
                "\"tags\": [\"*Confidential!\"]",
                "\"marks\": {\"Taxonomy Term\": {}}",
            })
    void recordsUnderANameThatNobodyKnowsAreNotKeptAsIfTheyWereRead(String member) throws IOException {
        ReadWhole read = read("{\"id\": \"l1\", \"location_type\": \"physical\", \"name\": \"House\", " + member + "}");

        assertThat(codes(read)).singleElement().asString().endsWith(" UNREAD_RECORDS");
        assertThat(read.refused()).extracting(HsdsRecord::id).containsExactly("l1");
    }

    @Test
    void whatARecordSaysOtherwiseThanItStandsIsNamedAndNotTaken() throws IOException {
        ReadWhole read = read("{\"id\": \"o1\", \"name\": \"Willow Bend\", \"description\": \"x\", \"services\": ["
                + "{\"id\": \"s1\", \"organization_id\": \"o2\", \"name\": \"Tutoring\", \"status\": \"active\"},"
                + "{\"id\": \"s2\", \"organization_id\": \"o1\", \"name\": \"Reading\", \"status\": \"active\"}]}\n"
                + "{\"id\": \"s3\", \"organization_id\": \"o2\", \"name\": \"Meals\", \"status\": \"active\","
                + " \"organization\": {\"id\": \"o1\"}}");

        assertThat(codes(read))
                .containsExactly(
                        "services 1:/services/0/organization_id CONTRADICTION",
                        "services 2:/organization_id CONTRADICTION");
        assertThat(read.refused()).extracting(HsdsRecord::id).containsExactlyInAnyOrder("s1", "s3");
    }

    @Test
    void aPointerLeadsThroughListsAndPagesToTheValue() throws IOException {
        String away = SERVICE.replace("\n", " ").replace("41.5", "141.5");

        assertThat(codes(read(away)))
                .containsExactly("locations 1:/service_at_locations/0/location/latitude OUT_OF_RANGE");
        assertThat(codes(read("[" + away + "]")))
                .containsExactly("locations 1:/0/service_at_locations/0/location/latitude OUT_OF_RANGE");
        assertThat(codes(read("{\"contents\": [" + away + "]}")))
                .containsExactly("locations 1:/contents/0/service_at_locations/0/location/latitude OUT_OF_RANGE");
        assertThat(codes(read(SERVICE.replace("\n", " ").replace("[{\"id\": \"g1\"", "[7, {\"id\": \"g1\""))))
                .containsExactly("services 1:/languages/0 NOT_A_RECORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{\"id\": ", "[1]", "7"})
    void whatIsNotOfThisFormIsUnreadableAsAWhole(String text) throws IOException {
        ReadWhole read = read(text);

        assertThat(read.found().isUnreadable()).isTrue();
        assertThat(read.records()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"1\", \"name\": \"x\", \"description\": \"x\"} | organizations",
                "{\"id\": \"1\", \"name\": \"x\", \"description\": \"x\", \"version\": \"\"} | taxonomies",
                "{\"id\": \"1\", \"name\": \"x\", \"description\": \"x\", \"taxonomy\": \"\"} | taxonomy_terms",
                "{\"id\": \"1\", \"name\": \"x\", \"description\": \"x\", \"parent_id\": \"1\"} | taxonomy_terms",
                "{\"id\": \"1\", \"location_type\": \"virtual\"} | locations",
                "{\"units.csv\": [{\"id\": \"1\", \"name\": \"x\"}]} | units",
                "{\"organizations.csv\": [{\"id\": \"1\", \"name\": \"x\", \"description\": \"x\", \"status\": \"x\"}]} | organizations",
            })
    void whatADocumentIsSayItsPropertiesOrTheNameOfItsTable(String document, String table) throws IOException {
        ReadWhole read = read(document);

        assertThat(read.faults()).isEmpty();
        assertThat(read.records()).extracting(HsdsRecord::table).containsExactly(table);
    }

    @Test
    void rowsOfATableCarryOthersAndFaultsPointToThem() throws IOException {
        ReadWhole read = read(
                """
                {"contacts.csv": [{"id": "c1", "name": "Desk", "phones": [{"id": "p1", "number": "1"}, {"id": "p2"}]}]}""");

        assertThat(codes(read)).containsExactly("phones 1:/contacts.csv/0/phones/1/number VALUE_MISSING");
        assertThat(record(read, "phones", "p1").value("contact_id")).contains("c1");
        assertThat(read("{\"contacts.csv\": [7]}").found().isUnreadable()).isTrue();
        assertThat(codes(read("{\"contacts.csv\": [], \"name\": \"x\"}")))
                .as("beside rows nothing else is passed over")
                .contains("organizations 1:/id VALUE_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "6.50", "0.0000001", "1e1", "1E+1", "-0"})
    void aNumberIsKeptAsItIsSpelled(String number) throws IOException {
        ReadWhole read = read(
                "{\"id\": \"l1\", \"location_type\": \"virtual\", \"longitude\": 0, \"latitude\": " + number + "}");

        assertThat(record(read, "locations", "l1").value("latitude")).contains(number);
    }

    @Test
    void whatTheStandardDoesNotKnowIsKeptAsTheJsonItWas() throws IOException {
        ReadWhole read = read(
                """
                {"units.csv": [{"id": "u1", "name": " Beds ", "pets": [1, {"a": 2.50}], "count": 7.0, "open": true,
                    "none": null, "empty": "", "phones": null, "scheme": null, "code": " x"}]}""");

        assertThat(read.faults()).isEmpty();
        assertThat(record(read, "units", "u1").asSent())
                .isEqualTo(Map.of(
                        "name", "\" Beds \"",
                        "pets", "[1,{\"a\":2.50}]",
                        "count", "7.0",
                        "open", "true",
                        "none", "null",
                        "empty", "\"\"",
                        "code", "\" x\""));
        assertThat(record(read, "units", "u1").values())
                .isEqualTo(Map.of(
                        "id",
                        "u1",
                        "name",
                        "Beds",
                        "pets",
                        "[1,{\"a\":2.50}]",
                        "count",
                        "7.0",
                        "open",
                        "true",
                        "code",
                        "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null | 5 | 0", "5 | null | 0", "null | null | 0", "5 | text | 1", "5 | 5 | 0", "[1] | [1.0] | 1"})
    void nothingContradictsNothing(String first, String second, int faults) throws IOException {
        String line = "{\"units.csv\": [{\"id\": \"u1\", \"name\": \"x\", \"pets\": %s}]}\n";

        ReadWhole read = read(line.formatted(first) + line.formatted(second.equals("text") ? "\"5\"" : second));

        assertThat(read.faults()).hasSize(faults);
    }

    @Test
    void theStandardsOwnExampleIsReadWhole() throws IOException {
        Path example = StandardsFolder.hsds().resolve("examples/service_full.json");
        assumeTrue(Files.exists(example), "skipped: the folder with the HSDS standard is absent");

        ReadWhole read = read(Files.readString(example));

        assertThat(read.records())
                .extracting(HsdsRecord::table)
                .contains("services", "organizations", "contacts", "phones", "languages", "schedules", "attributes");
        assertThat(codes(read)).noneMatch(fault -> fault.endsWith("UNKNOWN_PROPERTY"));
    }
}
