package org.throughline.directory.hsds.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.directory.StandardsFolder;

/** The example package of the standard itself, dirty as real data is. */
class StandardExampleTest {

    @TempDir
    Path folder;

    private ReadWhole read;

    @BeforeEach
    void read() throws IOException {
        Path example = StandardsFolder.hsds().resolve("examples/csv");
        assumeTrue(Files.isDirectory(example), "skipped: the folder with the HSDS standard is absent");
        read = ReadWhole.tabular(PackageOnDisk.ofFolder(example).zip(folder), PackageLimits.standard());
    }

    private List<String> places(String code) {
        return read.faults().stream()
                .filter(fault -> fault.code().equals(code))
                .map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column())
                .toList();
    }

    @Test
    void itsLatitudeOfAHundredAndItsDescriptorAreNamed() {
        assertThat(places("OUT_OF_RANGE")).containsExactly("locations.csv:2:latitude");
        assertThat(places("DESCRIPTOR_UNREADABLE")).containsExactly("datapackage.json:1:");
    }

    @Test
    void everyOtherRowIsValidByItselfButACapacityAboveItsMaximum() {
        assertThat(read.refused())
                .extracting(HsdsRecord::table)
                .containsExactlyInAnyOrder("locations", "service_capacity");
        assertThat(read.records())
                .extracting(HsdsRecord::table)
                .contains("services", "organizations", "programs", "phones", "contacts", "languages", "schedules");
    }
}
