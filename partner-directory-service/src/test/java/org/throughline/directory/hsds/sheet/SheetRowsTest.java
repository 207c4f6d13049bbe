package org.throughline.directory.hsds.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.listing.Listings;
import org.throughline.directory.hsds.listing.ServiceListing;
import org.throughline.directory.hsds.tabular.PackageLimits;
import org.throughline.directory.hsds.tabular.ReadWhole;

class SheetRowsTest {

    private static final String HEADER =
            "Agency Name,Program,Needs,Languages spoken,Ages,Insurance accepted,Street,City,State,ZIP,Phone,Who to ask";

    @TempDir
    Path folder;

    private ReadWhole read(Map<String, String> matching, String... lines) throws IOException {
        Faults faults = new Faults();
        Path file = Files.writeString(folder.resolve("partners.csv"), String.join("\n", lines));
        return ReadWhole.of(SheetRows.open(file, matching, PackageLimits.standard(), faults), faults);
    }

    private ReadWhole read(Charset charset, String... lines) throws IOException {
        Faults faults = new Faults();
        Path file = Files.writeString(folder.resolve("partners.csv"), String.join("\n", lines), charset);
        return ReadWhole.of(SheetRows.open(file, Map.of(), PackageLimits.standard(), faults), faults);
    }

    private static List<String> places(ReadWhole read) {
        return read.faults().stream()
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.code())
                .toList();
    }

    @Test
    void headersSuggestWhatTheirColumnsHold() throws IOException {
        SheetMatching matching = SheetRows.matching(
                new ByteArrayInputStream(
                        ("\uFEFFAgencia;Agency;Program;Phone (main);Teléfono\n").getBytes(StandardCharsets.UTF_8)),
                new Faults());

        assertThat(matching.columns())
                .containsExactly(
                        new SheetMatching.Column("Agencia", null, SheetMatching.Certainty.NONE),
                        new SheetMatching.Column("Agency", SheetField.ORGANIZATION, SheetMatching.Certainty.NAMED),
                        new SheetMatching.Column("Program", SheetField.SERVICE, SheetMatching.Certainty.NAMED),
                        new SheetMatching.Column("Phone (main)", SheetField.PHONE, SheetMatching.Certainty.HINTED),
                        new SheetMatching.Column("Teléfono", null, SheetMatching.Certainty.NONE));
        assertThat(matching.missing()).isEmpty();
    }

    @Test
    void aLineBecomesAServiceThatCanBeFound() throws IOException {
        ReadWhole read = read(
                Map.of(),
                HEADER,
                "Willow Bend,Grief group,Counseling; Grief support,English/Haitian Creole,6-18,Medicaid,1 Main St,Riverbend,IA,52700,555 0100,Ana");

        assertThat(read.faults()).isEmpty();
        ServiceListing listing = Listings.of(read.records()).get(0);
        assertThat(listing.organizationName()).isEqualTo("Willow Bend");
        assertThat(listing.categories()).containsExactly("COUNSELING", "GRIEF_SUPPORT");
        assertThat(listing.insurances()).containsExactly("MEDICAID");
        assertThat(read.records())
                .extracting(row -> row.table() + " " + row.id())
                .as("two needs are of one taxonomy")
                .doesNotHaveDuplicates();
        assertThat(listing.languages()).containsExactly("en", "ht");
        assertThat(listing.minimumAge()).isEqualByComparingTo("6");
        assertThat(listing.maximumAge()).isEqualByComparingTo("18");
        assertThat(read.records())
                .filteredOn(row -> row.table().equals("services"))
                .allSatisfy(
                        service -> assertThat(service.value("sheet.Who to ask")).contains("Ana"));
    }

    private ReadWhole sent(String sentAt, String... lines) throws IOException {
        Faults faults = new Faults();
        Path file = Files.writeString(folder.resolve("partners.csv"), String.join("\n", lines));
        PackageLimits limits = PackageLimits.standard().sentAt(Instant.parse(sentAt));
        return ReadWhole.of(SheetRows.open(file, Map.of(), limits, faults), faults);
    }

    @Test
    void howAServiceIsGivenIsReadFromColumnsThatSayIt() throws IOException {
        ReadWhole read = sent(
                "2026-10-20T12:00:00Z",
                "Agency,Program,Days,Hours,Modality,Serves,Telehealth,Languages,Interpreter,Accessibility,Wheelchair accessible,Grades,Slots,Openings,As of",
                "Willow Bend,Grief group,\"M, W\",3-6pm,Group; CBT,Haitian families,In person/virtual,English,"
                        + "Spanish; English,Elevator,yes,K-5,12,3,10/15/2026");

        assertThat(read.faults()).isEmpty();
        ServiceListing listing = Listings.of(read.records()).get(0);
        ServiceListing.Delivery delivery = listing.delivery();
        assertThat(delivery.hours())
                .containsExactly(
                        new ServiceListing.Hours(DayOfWeek.MONDAY, "15:00", "18:00", null, null),
                        new ServiceListing.Hours(DayOfWeek.WEDNESDAY, "15:00", "18:00", null, null));
        assertThat(delivery.treatments()).containsExactly("CBT", "GROUP");
        assertThat(delivery.competencies()).containsExactly("HAITIAN_FAMILIES");
        assertThat(delivery.telehealth()).isTrue();
        assertThat(listing.languages()).containsExactly("en", "es");
        assertThat(delivery.interpretedLanguages()).containsExactly("es");
        assertThat(delivery.accessibility()).containsExactly("ELEVATOR", "WHEELCHAIR");
        assertThat(delivery.minimumGrade()).isZero();
        assertThat(delivery.maximumGrade()).isEqualTo(5);
        assertThat(listing.places()).isEqualTo(new ServiceListing.Places("places", 3, 12, "2026-10-15T00:00:00Z"));
        assertThat(listing.categories()).isEmpty();
    }

    @Test
    void openingsWithoutADateAreOfWhenTheSheetWasSent() throws IOException {
        ReadWhole read = sent("2026-10-20T12:00:00Z", "Agency,Program,Openings,Capacity", "A,B,full,20", "A,C,,20");

        assertThat(read.faults()).isEmpty();
        assertThat(Listings.of(read.records()))
                .extracting(ServiceListing::places)
                .containsExactly(new ServiceListing.Places("places", 0, 20, "2026-10-20T12:00:00Z"), null);
        assertThat(read.records())
                .filteredOn(row -> row.table().equals("services"))
                .extracting(row -> row.value("sheet.Capacity").orElse("-"))
                .as("how many there are in all is kept where nobody knows how many are free")
                .containsExactly("-", "20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hours|7-9pm|NOT_HOURS",
                "Hours|Mon 7-9|NOT_HOURS",
                "Days|someday|NOT_DAYS",
                "Grades|Elementary|NOT_GRADES",
                "Telehealth|sometimes|NOT_YES_OR_NO",
                "Interpreter|Klingon|NOT_A_LANGUAGE",
                "Accessibility|yes|NOT_NAMED",
                "ADA|perhaps|NOT_YES_OR_NO",
                "Openings|a few|NOT_PLACES",
            })
    void whatCannotBeReadForSureIsNamedByItsHeaderWithWhatIsExpected(String header, String cell, String code)
            throws IOException {
        ReadWhole read = read(Map.of(), "Agency,Program," + header, "A,B," + cell, "A,C,");

        assertThat(places(read)).containsExactly("2 " + header + " " + code);
        assertThat(read.faults().get(0).message()).startsWith("Expected ").doesNotContain(cell);
        assertThat(Listings.of(read.records())).extracting(ServiceListing::name).containsExactly("C");
    }

    @Test
    void aCellThatFillsSeveralRecordsIsToldOnceByItsOwnHeader() throws IOException {
        ReadWhole read = read(
                Map.of(),
                "Agency,Program,About,Fees",
                "A\u0000,B,text,Free",
                "A,B\u0000,text,Free",
                "A,B,text,Fr\u0000ee");

        assertThat(places(read))
                .containsExactly(
                        "2 Agency CONTROL_CHARACTER", "3 Program CONTROL_CHARACTER", "4 Fees CONTROL_CHARACTER");
    }

    @ParameterizedTest
    @CsvSource({"Hours,NOT_HOURS", "Languages,NOT_A_LANGUAGE", "Grades,NOT_GRADES"})
    void aLongTextIsNoneOfWhatIsReadClosely(String header, String code) throws IOException {
        String text = "Mon" + " ".repeat(60_000) + "x";

        assertThat(places(read(Map.of(), "Agency,Program," + header, "A,B," + text)))
                .containsExactly("2 " + header + " " + code);
    }

    @Test
    void placesAreJudgedAsThoseOfAPackage() throws IOException {
        ReadWhole read = sent(
                "2026-10-20T12:00:00Z",
                "Agency,Program,Openings,Capacity,Updated",
                "A,B,5,3,10/15/2026",
                "A,C,5,,2027-01-01",
                "A,D,5,,last fall",
                "A,F,3,full,",
                "A,E,,,last fall");

        assertThat(places(read))
                .containsExactly(
                        "2 Openings ABOVE_MAXIMUM",
                        "3 Updated IN_THE_FUTURE",
                        "4 Updated NOT_A_DATE",
                        "5 Capacity NOT_PLACES");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Days and hours|schedule.hours|NAMED",
                "Program hours|schedule.hours|HINTED",
                "Type of treatment|service.treatment|NAMED",
                "Which treatment type|service.treatment|HINTED",
                "Grade level(s) served|service.grades|HINTED",
                "Interpreter?|service.interpreter|NAMED",
                "Slots|capacity.maximum|NAMED",
                "Open slots|capacity.available|NAMED",
                "Online application|-|NONE",
                "Days absent|-|NONE",
                "Program description|service.description|HINTED",
            })
    void theLongestNameInAHeaderSaysWhatItsColumnHolds(String header, String field, SheetMatching.Certainty certainty) {
        SheetMatching.Column column = SheetMatching.proposed(List.of("Agency", "Service", header))
                .columns()
                .get(2);

        assertThat(column.field() == null ? "-" : column.field().code()).isEqualTo(field);
        assertThat(column.certainty()).isEqualTo(certainty);
    }

    @Test
    void anOrganizationOnSeveralLinesIsOneAndTheSameLineGivesTheSameIds() throws IOException {
        String[] lines = {"Agency,Program", "Willow Bend,Grief group", "Willow Bend,Homework help"};

        ReadWhole first = read(Map.of(), lines);

        assertThat(first.records())
                .filteredOn(row -> row.table().equals("organizations"))
                .hasSize(1);
        assertThat(first.records())
                .filteredOn(row -> row.table().equals("services"))
                .hasSize(2);
        assertThat(read(Map.of(), lines).records()).isEqualTo(first.records());
    }

    @Test
    void theCallerSaysWhichColumnHoldsWhat() throws IOException {
        ReadWhole read = read(
                Map.of("Quien", "organization.name", "Que", "service.name"),
                "Quien,Que,Agency",
                "Puentes,Consejería,x");

        assertThat(read.faults()).isEmpty();
        assertThat(Listings.of(read.records()).get(0).name()).isEqualTo("Consejería");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Willow Bend,,Food,,,,,,,,,|2 Program VALUE_MISSING",
                "Willow Bend,Grief,Food,,young,,,,,,,|2 Ages NOT_AGES",
                "Willow Bend,Grief,Food,,18-6,,,,,,,|2 Ages AGES_REVERSED",
                "Willow Bend,Grief,Food,,,,1 Main St,,IA,52700,,|2 City VALUE_MISSING",
                "Willow Bend,Grief,Food,English/Klingon,,,,,,,,|2 Languages spoken NOT_A_LANGUAGE",
                "Willow Bend,Grief,Food|2  FIELD_COUNT",
            })
    void aBadLineIsNamedByTheSheetsOwnHeadersAndRefusedWhole(String line, String fault) throws IOException {
        ReadWhole read = read(Map.of(), HEADER, line, "Open Table,Food box,Food,,,,,,,,,");

        assertThat(places(read)).containsExactly(fault);
        assertThat(Listings.of(read.records())).extracting(ServiceListing::name).containsExactly("Food box");
    }

    @Test
    void aSheetInAnotherEncodingIsNamedOnceForEachLineWithWhatToDo() throws IOException {
        String[] lines = {"Agency,Program,City,Extra", "Peña House,Consejería,Cañon,x", "Open Table,Food,Riverbend,ñ"};

        ReadWhole read = read(StandardCharsets.ISO_8859_1, lines);

        assertThat(places(read)).containsExactly("2 Agency ENCODING", "3 Extra ENCODING");
        assertThat(read.faults())
                .allSatisfy(fault -> assertThat(fault.message()).contains("CSV UTF-8"));
        assertThat(read.records()).isEmpty();
    }

    @Test
    void headersInAnotherEncodingAreTheOnlyFaultOfTheirSheet() throws IOException {
        for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            ReadWhole read = read(charset, "Institución,Programa", "Puentes,Consejería");

            assertThat(read.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo("ENCODING"))
                    .satisfies(fault -> assertThat(fault.file()).isEqualTo("sheet.csv"))
                    .satisfies(fault -> assertThat(fault.message()).contains("CSV UTF-8"));
            assertThat(read.found().isUnreadable()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", ",,\nWillow Bend,Grief group,", " \n"})
    void anEmptySheetSaysThatItIs(String text) throws IOException {
        ReadWhole read = read(Map.of(), text);

        assertThat(places(read)).containsExactly("0  EMPTY");
        assertThat(read.found().isUnreadable()).isTrue();
    }

    /** A workbook, a document and an old program's file: of the second the first line is text. */
    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004\u0014\u0000\u0006", "%PDF-1.7\nstream\n\u0001\u0002", "\u0000\u0000"})
    void whatIsNoTextIsTheOnlyFaultAndSaysWhatToDo(String bytes) throws IOException {
        ReadWhole read = read(Map.of(), bytes);

        assertThat(places(read)).containsExactly("0  ENCODING");
        assertThat(read.faults().get(0).message()).contains("CSV UTF-8");
        assertThat(read.found().isUnreadable()).isTrue();
    }

    private static String address(ReadWhole read) {
        return read.records().stream()
                .filter(row -> row.table().equals("addresses"))
                .map(row -> Stream.of("address_1", "city", "state_province", "postal_code")
                        .map(column -> row.value(column).orElse("-"))
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Agency,Program,Street,City,State,ZIP ; A,B,1 Main St,Riverbend,IA,52700 ; 1 Main St|Riverbend|IA|52700",
                "Agency,Program,Street,City,ZIP ; A,B,1 Main St,Riverbend,52700 ; 1 Main St|Riverbend|IL|52700",
                "Agency,Program,Street,City ; A,B,1 Main St,'Riverbend, IA 52700' ; 1 Main St|Riverbend|IA|52700",
                "Agency,Program,Address ; A,B,'1 Main St, Riverbend, IA 52700' ; 1 Main St|Riverbend|IA|52700",
                "Agency,Program,Address,State ; A,B,'1 Main St, Riverbend, IA 52700',Iowa ; 1 Main St|Riverbend|Iowa|52700",
            })
    void anAddressIsReadOutOfTheCellsThatSayIt(String headers, String line, String expected) throws IOException {
        ReadWhole read = read(
                Map.of("=address.state_province", "IL"),
                headers.strip(),
                line.strip().replace('\'', '"'));

        assertThat(read.faults()).isEmpty();
        assertThat(address(read)).isEqualTo(expected.strip());
    }

    @Test
    void anAddressWithoutAStateIsToldAtItsOwnColumnWithWhatToDo() throws IOException {
        ReadWhole read = read(Map.of(), "Agency,Program,Street,City,ZIP", "A,B,1 Main St,Riverbend,52700");

        assertThat(places(read)).containsExactly("2 Street VALUE_MISSING");
        assertThat(read.faults().get(0).message()).contains("default=address.state_province=", "IL 62701");
    }

    @Test
    void aDefaultHoldsWhereTheLineDoesNotSayItAndABlankLineStaysBlank() throws IOException {
        ReadWhole read = read(
                Map.of("=service.language", "English", "=organization.name", "Willow Bend"),
                "Program,Language",
                "Grief,Spanish",
                ",",
                "Food,");

        assertThat(read.faults()).isEmpty();
        assertThat(Listings.of(read.records()))
                .extracting(listing -> listing.organizationName() + " " + listing.name() + " " + listing.languages())
                .containsExactlyInAnyOrder("Willow Bend Grief [es]", "Willow Bend Food [en]");
        assertThat(read(Map.of("=service.colour", "x"), "Agency,Program", "a,b").faults())
                .extracting(FileFault::code)
                .containsExactly("UNKNOWN_FIELD");
        assertThat(places(read(Map.of("=service.language", "Klingon"), "Agency,Program", "a,b")))
                .containsExactly("1 service.language NOT_A_LANGUAGE");
    }

    @Test
    void aMatchingThatCannotBeIsToldWithTheHeaderOrTheFieldThatItNames() throws IOException {
        assertThat(places(read(Map.of("Where", "service.colour"), "Who,What", "a,b")))
                .contains("1 Where HEADER_MISSING", "1 service.colour UNKNOWN_FIELD");
        assertThat(places(read(Map.of("Who", "service.name", "What", "service.name"), "Who,What", "a,b")))
                .contains("1 service.name FIELD_TWICE");
    }

    @Test
    void aWebsiteMayLackHowItIsAskedFor() throws IOException {
        ReadWhole read = read(
                Map.of(),
                "Agency,Program,Website",
                "A,B,www.willow.example.org",
                "C,D,http://d.example.org",
                "E,F,javascript:alert(1)");

        assertThat(read.records())
                .filteredOn(record -> record.table().equals("services"))
                .extracting(record -> record.value("url").orElse(""))
                .containsExactly("https://www.willow.example.org", "http://d.example.org");
        assertThat(places(read)).containsExactly("4 Website NOT_A_URL");
    }

    @Test
    void aServiceTwiceIsNamed() throws IOException {
        assertThat(places(read(Map.of(), "Agency,Program", "Willow Bend,Grief", "WILLOW BEND , grief")))
                .containsExactly("3 Program DUPLICATE_ROW");
    }

    @Test
    void aLineThatRepeatsARefusedOneIsTakenAndTheNextAfterItIsNot() throws IOException {
        ReadWhole read = read(
                Map.of(),
                "Agency,Program,Ages",
                "Willow Bend,Grief,young",
                "Willow Bend,Grief,6-18",
                "Willow Bend,Grief,6-12");

        assertThat(places(read)).containsExactly("2 Ages NOT_AGES", "4 Program DUPLICATE_ROW");
        assertThat(Listings.of(read.records()))
                .extracting(ServiceListing::maximumAge)
                .containsExactly(new BigDecimal("18"));
    }

    @Test
    void aSheetThatCannotBeUnderstoodIsRefusedAsAWhole() throws IOException {
        assertThat(read(Map.of(), "Who,What", "a,b").faults())
                .extracting(FileFault::code)
                .containsExactly("COLUMN_NOT_MATCHED", "COLUMN_NOT_MATCHED");
        assertThat(read(Map.of("Who", "organization.name", "Where", "service.name"), "Who,What", "a,b")
                        .found()
                        .isUnreadable())
                .isTrue();
        assertThat(read(Map.of("Who", "service.name", "What", "service.name"), "Who,What", "a,b")
                        .faults())
                .extracting(FileFault::code)
                .containsExactly("FIELD_TWICE", "COLUMN_NOT_MATCHED");
        assertThat(read(Map.of(), "Agency,Program", "a,\"b", "c,d").found().isUnreadable())
                .isTrue();
    }

    @Test
    void columnsThatASpreadsheetLeavesBehindAreNotReadAndNothingInThemIsLost() throws IOException {
        ReadWhole read = read(
                Map.of(),
                "Agency,,Program,,",
                "Willow Bend,,Grief group,,",
                "Willow Bend,,Play group, ,ask Ana",
                "Open Table,,Food");

        assertThat(places(read)).containsExactly("3  NO_HEADER", "4  FIELD_COUNT");
        assertThat(read.records())
                .filteredOn(row -> row.table().equals("services"))
                .extracting(row -> row.value("name").orElse(""))
                .containsExactly("Grief group");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1 Main St, Riverbend, IA 52700 | Riverbend | Iowa | 52700 | -",
                "1 Main St, Riverbend, IA 52700 | Riverbend | I.A. | 52700-1234 | -",
                "1 Main St, Riverbend, IA 52700 | Riverbend | Io. | 52700 | -",
                "1 Main St, Riverbend, IA 52700 | Riverbend | IL | 52700 | State",
                "1 Main St, Riverbend, IA 52700 | Riverbend | IA | 61201 | ZIP",
                "1 Main St | Riverbend, IA 52700 | Illinois | 61201 | State ZIP",
                "1 Main St | Riverbend | IL | 61201 | -",
            })
    void aColumnThatSaysAnotherPlaceThanTheAddressIsAFault(
            String street, String city, String state, String postalCode, String contradicted) throws IOException {
        ReadWhole read = read(
                Map.of(),
                "Agency,Program,Street,City,State,ZIP",
                "Willow Bend,Grief group,\"%s\",\"%s\",%s,%s".formatted(street, city, state, postalCode));

        assertThat(places(read))
                .isEqualTo(
                        contradicted == null
                                ? List.of()
                                : Stream.of(contradicted.split(" "))
                                        .map(header -> "2 " + header + " CONTRADICTION")
                                        .toList());
    }
}
