package org.throughline.directory.address.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.AddressLine;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.PostalCode;
import org.throughline.directory.address.AddressPoint;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;

class AddressFileTest {

    private static final String PLAIN = "number,street,postal_code,latitude,longitude\n";

    private final Faults faults = new Faults();
    private final List<AddressPoint> points = new ArrayList<>();
    private long lines;
    private long passedOver;

    private void read(byte[] file) {
        Faults found = new Faults();
        try (AddressFile reading = AddressFile.open(new ByteArrayInputStream(file), found)) {
            Optional<AddressFile.Batch> batch = reading.next(3);
            while (batch.isPresent()) {
                points.addAll(batch.get().points());
                lines = batch.get().lines();
                passedOver = batch.get().passedOver();
                batch = reading.next(3);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        faults.addAll(found.kept(), found.total());
    }

    private void read(String file) {
        read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static AddressPoint point(String line, String postalCode, double latitude, double longitude) {
        return AddressPoint.of(AddressLine.of(line), PostalCode.of(postalCode), new GeoPoint(latitude, longitude));
    }

    private String faults() {
        return faults.kept().stream()
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.code())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aFileOfOpenAddressesIsUnderstood() {
        read("LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH\n"
                + "-90.4,41.6,12,N MAIN ST,APT 4,MOLINE,,IL,52700,1,aa\n"
                + "-90.41,41.61,14,N MAIN ST,,MOLINE,,IL,52700-1234,2,bb\n");

        assertThat(faults()).isEmpty();
        assertThat(points)
                .containsExactly(
                        point("12 North Main Street", "52700", 41.6, -90.4),
                        point("14 North Main Street", "52700", 41.61, -90.41));
    }

    @Test
    void aFileOfTheNationalAddressDatabaseIsUnderstoodWithWholeStreetsAndWithTheirParts() {
        read("Add_Number,AddNo_Full,StNam_Full,County,Zip_Code,Longitude,Latitude\n"
                + "12,12 1/2,North Main Street,Rock Island,52700,-90.4,41.6\n");
        read(
                "AddNum_Pre,Add_Number,AddNum_Suf,St_PreMod,St_PreDir,St_PreTyp,St_PreSep,St_Name,St_PosTyp,St_PosDir,St_PosMod,"
                        + "Zip_Code,Longitude,Latitude\n"
                        + ",12,A,,North,,,Main,Street,,,52700,-90.4,41.6\n"
                        + "37-,42,,,,,,81st,Street,Northwest,,52700,-90.4,41.6\n"
                        + ",7,,,,Avenue,of the,Pines,,,,52700,-90.4,41.6\n");

        assertThat(faults()).isEmpty();
        assertThat(points)
                .containsExactly(
                        point("12 1/2 N Main St", "52700", 41.6, -90.4),
                        point("12A N Main St", "52700", 41.6, -90.4),
                        point("37-42 81 St NW", "52700", 41.6, -90.4),
                        point("7 Ave of the Pines", "52700", 41.6, -90.4));
    }

    @Test
    void headersAreUnderstoodInAnyOrderCaseAndSpacingAndBehindAMark() {
        read("\uFEFFPostal Code;LATITUDE; Street ;longitude;House_Number\n52700;41.6;Main St;-90.4;12\n");

        assertThat(faults()).isEmpty();
        assertThat(points).containsExactly(point("12 Main Street", "52700", 41.6, -90.4));
    }

    @Test
    void aLineThatNamesNoAddressIsPassedOverAndCounted() {
        read(PLAIN + "12,Main St,,41,-90\n,Main St,52700,41,-90\n12,,52700,x,-90\n0,Main St,52700,41,-90\n"
                + "12,Main St,Not stated,41,-90\n12,Main St,52700,41,-90\n");

        assertThat(faults()).isEmpty();
        assertThat(points).hasSize(1);
        assertThat(lines).isEqualTo(6);
        assertThat(passedOver).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,Main St,52700,91,-90         | 2 latitude INVALID_LATITUDE",
                "12,Main St,52700,41,-180.5      | 2 longitude INVALID_LONGITUDE",
                "12,Main St,52700,1e1,NaN        | 2 latitude INVALID_LATITUDE, 2 longitude INVALID_LONGITUDE",
                "12,Main St,52700,,-90           | 2 latitude INVALID_LATITUDE",
                "12,Main St,52700,2410334,7      | 2 latitude INVALID_LATITUDE",
                "Secret,Main St,52700,41,-90     | 2 number INVALID_NUMBER",
                "12,---,52700,41,-90             | 2 number INVALID_NUMBER",
                "12,Main St,Moline,41,-90        | 2 postal_code INVALID_POSTAL_CODE",
                "12,Main St,52700,41             | 2  FIELD_COUNT",
                "12,Main St,52700,41,-90,7       | 2  FIELD_COUNT",
            })
    void aFaultSaysWhereItIsAndNotWhatStandsThere(String line, String expected) {
        read(PLAIN + line.strip() + "\n12,Main St,52700,41,-90\n");

        assertThat(faults()).isEqualTo(expected);
        assertThat(faults.kept())
                .extracting(FileFault::message)
                .noneMatch(message -> message.contains("Secret") || message.contains("Moline"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number,street,latitude,longitude | postal_code",
                "street,postcode                  | number, latitude, longitude",
                "12,Main St,52700,41,-90          | number, street, postal_code, latitude, longitude",
            })
    void missingColumnsAreOneFault(String header, String missing) {
        read(header + "\n12,Main St,41,-90\n12,Main St,41,-90\n");

        assertThat(faults()).isEqualTo("1  COLUMNS_MISSING");
        assertThat(faults.kept().get(0).message()).endsWith(": " + missing + ".");
    }

    @Test
    void whatIsNoTextOrHasNoLineIsAFault() {
        read("");
        read(PLAIN);
        read(PLAIN.replace("street,", "street,street,"));
        read((PLAIN + "12,Main St,52700,41,-90\n").getBytes(StandardCharsets.UTF_16));
        read((PLAIN + "12,Niños St,52700,41,-90\n").getBytes(Charset.forName("ISO-8859-1")));
        read(PLAIN + "12,Main St,52700,41,-90\n14,\"Main St,52700,41,-90\n16,Main St,52700,41,-90\n");

        assertThat(faults())
                .isEqualTo("0  EMPTY, 0  EMPTY, 1  COLUMN_TWICE, 0  ENCODING, 2 street ENCODING, 3  FIELD_COUNT,"
                        + " 3  UNCLOSED_QUOTE");
    }

    @Test
    void allFaultsAreCountedAndAThousandKept() {
        read(PLAIN
                + IntStream.range(0, 1500)
                        .mapToObj(line -> "12,Main St,52700,99,-90\n")
                        .collect(Collectors.joining()));

        assertThat(faults.total()).isEqualTo(1500);
        assertThat(faults.kept())
                .hasSize(1000)
                .last()
                .extracting(FileFault::line)
                .isEqualTo(1001L);
    }
}
