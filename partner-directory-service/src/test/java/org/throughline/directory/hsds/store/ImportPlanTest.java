package org.throughline.directory.hsds.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.directory.hsds.tabular.PackageLimits;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.directory.hsds.tabular.PackageReader;
import org.throughline.directory.hsds.tabular.ReadPackage;

class ImportPlanTest {

    private static final KnownDirectory NOTHING = new KnownDirectory(List.of(), List.of(), List.of());

    @TempDir
    Path folder;

    private ReadPackage read(PackageOnDisk given) throws IOException {
        return new PackageReader(PackageLimits.standard()).read(given.zip(folder), rows -> {});
    }

    private ImportPlan plan(KnownDirectory known, PackageOnDisk given) throws IOException {
        return ImportPlan.of(known, read(given), UUID::randomUUID);
    }

    /** What the tables hold after a plan was written to empty ones. */
    private static KnownDirectory after(ImportPlan plan) {
        return new KnownDirectory(
                plan.records.stream()
                        .map(row -> new KnownDirectory.KnownRecord(
                                row.id(), row.kind(), row.source_id(), row.content_hash(), false))
                        .collect(Collectors.toList()),
                plan.listings.stream()
                        .map(row -> new KnownDirectory.KnownListing(
                                row.id(), row.content_hash(), row.fact_version(), row.active()))
                        .collect(Collectors.toList()),
                List.of());
    }

    @Test
    void whatIsNewIsWrittenAndTold() throws IOException {
        ImportPlan plan = plan(NOTHING, PackageOnDisk.faultless());

        assertThat(plan.records).hasSize(6);
        assertThat(plan.listings).hasSize(2);
        assertThat(plan.sites).hasSize(1);
        assertThat(plan.published).hasSize(2).allSatisfy(row -> assertThat(row.fact_version())
                .isEqualTo(1));
        assertThat(plan.nestings)
                .extracting(ImportPlan.NestingWrite::property)
                .containsExactlyInAnyOrder("organization", "organization", "service_at_locations", "location");
    }

    @Test
    void theSamePackageAgainIsAnEmptyPlan() throws IOException {
        KnownDirectory known = after(plan(NOTHING, PackageOnDisk.faultless()));

        assertThat(plan(known, PackageOnDisk.faultless()).isEmpty()).isTrue();
    }

    @Test
    void onlyWhatDiffersIsWrittenUnderTheIdItHas() throws IOException {
        ImportPlan first = plan(NOTHING, PackageOnDisk.faultless());
        PackageOnDisk renamed = PackageOnDisk.faultless()
                .with("organizations.csv", "id,name,description", "o1,Renamed,Counseling", "o2,Open Table,Food");

        ImportPlan second = plan(after(first), renamed);

        assertThat(second.records).extracting(ImportPlan.RecordWrite::source_id).containsExactly("o1");
        assertThat(second.listings)
                .extracting(ImportPlan.ListingWrite::source_id)
                .containsExactly("s1");
        assertThat(second.published.get(0).fact_version()).isEqualTo(2);
        assertThat(second.records.get(0).id())
                .isEqualTo(first.records.stream()
                        .filter(row -> row.source_id().equals("o1"))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void aServiceThatIsPausedIsToldAsWithdrawnAndStaysListed() throws IOException {
        KnownDirectory known = after(plan(NOTHING, PackageOnDisk.faultless()));
        PackageOnDisk paused = PackageOnDisk.faultless()
                .with(
                        "services.csv",
                        "id,organization_id,name,status,minimum_age,maximum_age",
                        "s1,o1,Counseling,temporarily closed,6,18",
                        "s2,o2,Food box,active,,");

        ImportPlan plan = plan(known, paused);

        assertThat(plan.withdrawn).isEmpty();
        assertThat(plan.published).isEmpty();
        assertThat(plan.noLongerOffered.values()).containsExactly(2L);
        assertThat(plan.listings.get(0).active()).isFalse();
    }

    @Test
    void aPackageWithFaultsWithdrawsNothing() throws IOException {
        KnownDirectory known = after(plan(NOTHING, PackageOnDisk.faultless()));
        PackageOnDisk dirty =
                PackageOnDisk.faultless().with("services.csv", "id,organization_id,name,status", "s1,o1,,active");
        PackageOnDisk clean = PackageOnDisk.faultless().without("services.csv").without("service_at_location.csv");

        assertThat(plan(known, dirty).withdrawn).isEmpty();
        assertThat(plan(known, clean).withdrawn).hasSize(3);
        assertThat(plan(known, clean).noLongerOffered.values()).containsExactly(2L, 2L);
    }
}
