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

    private ReadPackage read;

    @BeforeEach
    void read() throws IOException {
        Path example = StandardsFolder.hsds().resolve("examples/csv");
        assumeTrue(Files.isDirectory(example), "skipped: the folder with the HSDS standard is absent");
        read = new PackageReader(PackageLimits.standard())
                .read(PackageOnDisk.ofFolder(example).zip(folder), rows -> {});
    }

    private List<String> places(String code) {
        return read.faults().stream()
                .filter(fault -> fault.code().equals(code))
                .map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column())
                .toList();
    }

    @Test
    void itsElevenDanglingReferencesAreNamed() {
        assertThat(places("DANGLING_REFERENCE"))
                .containsExactlyInAnyOrder(
                        "attributes.csv:2:link_id",
                        "contacts.csv:2:organization_id",
                        "contacts.csv:2:service_at_location_id",
                        "metadata.csv:2:resource_id",
                        "organizations.csv:2:parent_organization_id",
                        "service_areas.csv:2:service_at_location_id",
                        "service_capacity.csv:2:service_id",
                        "service_capacity.csv:2:unit_id",
                        "taxonomy_terms.csv:2:parent_id",
                        "taxonomy_terms.csv:2:taxonomy_id",
                        "locations.csv:2:organization_id");
    }

    @Test
    void itsLatitudeOfAHundredAndItsDescriptorAreNamed() {
        assertThat(places("OUT_OF_RANGE")).containsExactly("locations.csv:2:latitude");
        assertThat(places("DESCRIPTOR_UNREADABLE")).containsExactly("datapackage.json:1:");
    }

    @Test
    void whatIsValidAndWhoseRequiredReferencesResolveRemains() {
        assertThat(read.records())
                .extracting(HsdsRecord::table)
                .contains("services", "organizations", "programs", "phones", "contacts", "languages", "schedules")
                .doesNotContain("locations", "service_at_location", "addresses", "service_capacity", "metadata");
    }
}
