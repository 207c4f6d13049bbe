package org.throughline.directory.hsds.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.directory.hsds.listing.Listings;
import org.throughline.directory.hsds.tabular.PackageLimits;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.directory.hsds.tabular.ReadWhole;

class ListingPlanTest {

    private static final UUID AGENCY = UUID.randomUUID();
    private static final Map<String, UUID> SERVICES = Map.of("s1", new UUID(1, 1), "s2", new UUID(1, 2));
    private static final Map<String, UUID> ORGANIZATIONS = Map.of("o1", new UUID(2, 1), "o2", new UUID(2, 2));
    private static final ListingPlan.OurIds IDS = new ListingPlan.OurIds(SERVICES, ORGANIZATIONS);

    @TempDir
    Path folder;

    private ListingPlan plan(List<ListingPlan.Known> known, PackageOnDisk given) throws IOException {
        ReadWhole read = ReadWhole.tabular(given.zip(folder), PackageLimits.standard());
        return ListingPlan.of(
                Listings.of(read.records()), IDS, known, List.of(new ListingPlan.Link(new UUID(2, 1), AGENCY)));
    }

    private static List<ListingPlan.Known> after(ListingPlan plan) {
        return plan.listings.stream()
                .map(write -> new ListingPlan.Known(write.id(), write.content_hash(), write.active(), false))
                .toList();
    }

    private static PackageOnDisk withStatusOfTheFirst(String status) {
        return PackageOnDisk.faultless()
                .with(
                        "services.csv",
                        "id,organization_id,name,status,minimum_age,maximum_age",
                        "s1,o1,Counseling," + status + ",6,18",
                        "s2,o2,Food box,active,,");
    }

    @Test
    void whatIsNewIsWrittenAndToldWithTheAgencyBehindIt() throws IOException {
        ListingPlan plan = plan(List.of(), PackageOnDisk.faultless());

        assertThat(plan.listings)
                .extracting(ListingPlan.ListingWrite::id)
                .containsExactlyInAnyOrderElementsOf(SERVICES.values());
        assertThat(plan.published).isEqualTo(plan.listings).allMatch(ListingPlan.ListingWrite::told);
        assertThat(plan.listings.get(0).agency_id()).isEqualTo(AGENCY);
        assertThat(plan.sites).hasSize(1);
    }

    @Test
    void whatIsTheSameIsNotWritten() throws IOException {
        List<ListingPlan.Known> known = after(plan(List.of(), PackageOnDisk.faultless()));

        ListingPlan again = plan(known, PackageOnDisk.faultless());

        assertThat(again.listings).isEmpty();
        assertThat(again.published).isEmpty();
    }

    @Test
    void aServiceOfARenamedOrganizationIsToldAgain() throws IOException {
        List<ListingPlan.Known> known = after(plan(List.of(), PackageOnDisk.faultless()));
        PackageOnDisk renamed = PackageOnDisk.faultless()
                .with("organizations.csv", "id,name,description", "o1,Renamed,Counseling", "o2,Open Table,Food");

        ListingPlan second = plan(known, renamed);

        assertThat(second.published)
                .extracting(ListingPlan.ListingWrite::source_id)
                .containsExactly("s1");
        assertThat(second.published.get(0).told()).isTrue();
    }

    @Test
    void aServiceThatIsPausedIsToldAsWithdrawnAndStaysListed() throws IOException {
        List<ListingPlan.Known> known = after(plan(List.of(), PackageOnDisk.faultless()));

        ListingPlan paused = plan(known, withStatusOfTheFirst("temporarily closed"));

        assertThat(paused.published).isEmpty();
        assertThat(paused.noLongerOffered).containsExactly(new UUID(1, 1));
        assertThat(paused.listings.get(0).active()).isFalse();
        assertThat(paused.listings.get(0).told()).isTrue();
    }

    @Test
    void whatWasNotOfferedAndIsNotIsWrittenAndNotTold() throws IOException {
        List<ListingPlan.Known> paused = after(plan(List.of(), withStatusOfTheFirst("temporarily closed")));

        ListingPlan still = plan(
                paused,
                withStatusOfTheFirst("temporarily closed")
                        .with(
                                "organizations.csv",
                                "id,name,description",
                                "o1,Renamed,Counseling",
                                "o2,Open Table,Food"));

        assertThat(still.listings)
                .extracting(ListingPlan.ListingWrite::source_id, ListingPlan.ListingWrite::told)
                .containsExactly(tuple("s1", false));
        assertThat(still.published).isEmpty();
        assertThat(still.noLongerOffered).isEmpty();
    }

    @Test
    void aServiceThatComesBackIsToldAlsoWhenNothingElseChanged() throws IOException {
        List<ListingPlan.Known> withdrawn = after(plan(List.of(), PackageOnDisk.faultless())).stream()
                .map(known -> new ListingPlan.Known(known.id(), known.hash(), known.active(), true))
                .toList();

        ListingPlan back = plan(withdrawn, PackageOnDisk.faultless());

        assertThat(back.published)
                .extracting(ListingPlan.ListingWrite::id)
                .containsExactlyInAnyOrderElementsOf(SERVICES.values());
        assertThat(back.published).allMatch(ListingPlan.ListingWrite::told);
    }
}
