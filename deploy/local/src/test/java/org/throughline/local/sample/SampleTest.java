package org.throughline.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    private final Sample sample = Sample.read(SampleFolder.PATH);

    @Test
    void bothDistrictsAreReadWholeFromTheirOwnFormats() {
        assertThat(sample.districts()).extracting(District::code).containsExactly("lakeshore", "riverbend");
        assertThat(sample.districts()).allSatisfy(district -> {
            assertThat(district.students()).isNotEmpty().allSatisfy(student -> {
                assertThat(student.schoolName()).isNotEmpty();
                assertThat(student.guardians()).isNotEmpty();
            });
            assertThat(district.tenantId()).startsWith("01930000-");
            assertThat(district.integratorId()).hasSize(36);
            assertThat(district.services()).isNotEmpty().allSatisfy(service -> assertThat(
                            district.agencyOf(service).signIn())
                    .startsWith("staff."));
        });
    }

    @Test
    void anArchiveIsTheSameWheneverItIsMade() throws IOException {
        var roster = sample.districts().get(0).folder().resolve("roster");
        ZipArchive archive = ZipArchive.of(roster);

        assertThat(ZipArchive.of(roster).sha256()).isEqualTo(archive.sha256());
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("users.csv", "guardians.csv", "manifest.csv").isSorted();
    }

    private static Service counseling(boolean free) {
        return new Service(
                "s",
                "o",
                "Counseling",
                true,
                OptionalInt.of(6),
                OptionalInt.of(18),
                Set.of("COUNSELING"),
                Set.of("MEDICAID"),
                free,
                Set.of("en", "es"));
    }

    @Test
    void aServiceFitsWhenEverythingThatWasNamedHolds() {
        Service service = counseling(false);

        assertThat(service.fits("COUNSELING", 6, "es", Optional.of("MEDICAID"))).isTrue();
        assertThat(service.fits("COUNSELING", 18, "en", Optional.empty())).isTrue();
        assertThat(service.fits("DENTAL", 10, "es", Optional.empty())).isFalse();
        assertThat(service.fits("COUNSELING", 5, "es", Optional.empty())).isFalse();
        assertThat(service.fits("COUNSELING", 19, "es", Optional.empty())).isFalse();
        assertThat(service.fits("COUNSELING", 10, "so", Optional.empty())).isFalse();
        assertThat(service.fits("COUNSELING", 10, "es", Optional.of("PRIVATE"))).isFalse();
        assertThat(counseling(true).fits("COUNSELING", 10, "es", Optional.of("PRIVATE")))
                .isTrue();
    }
}
