package org.throughline.directory.hsds.store;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.listing.DescribedWords;
import org.throughline.directory.hsds.listing.ServiceListing;

/** What has to be written of some services' listings: only what differs from what is known. */
final class ListingPlan {

    /** A listing of the table. */
    record Known(UUID id, String hash, boolean active, boolean withdrawn) {

        boolean isOffered() {
            return active && !withdrawn;
        }
    }

    /** An organization that is an agency, or is none any more. */
    record Link(UUID organizationId, @Nullable UUID agencyId) {}

    /**
     * A listing that is new or differs.
     *
     * @param told whether there is a fact about it, whose number is known once it is written
     */
    record ListingWrite(
            UUID id,
            String source_id,
            UUID organization_id,
            @Nullable UUID agency_id,
            String name,
            String organization_name,
            String description,
            boolean active,
            Collection<String> categories,
            Collection<String> languages,
            Collection<String> insurances,
            Collection<String> on_site_schools,
            @Nullable BigDecimal minimum_age,
            @Nullable BigDecimal maximum_age,
            DeliveryWrite delivery,
            String content_hash,
            boolean told) {}

    /** A published place. */
    record SiteWrite(UUID service_id, int number, BigDecimal latitude, BigDecimal longitude) {}

    /** A time of the week at which it is open. */
    record HoursWrite(
            UUID service_id,
            int number,
            DayOfWeek day,
            String opens,
            String closes,
            @Nullable String valid_from,
            @Nullable String valid_to) {}

    /** A capacity that the package reports. */
    record PlacesWrite(UUID service_id, String unit, @Nullable Integer maximum, int vacancy, String as_of) {}

    /** Our ids of what the listings name by the ids of their source. */
    record OurIds(Map<String, UUID> services, Map<String, UUID> organizations) {}

    final List<ListingWrite> listings = new ArrayList<>();
    /** Those of them that were there before: only they have rows beside them to be forgotten. */
    final List<UUID> rewritten = new ArrayList<>();

    final List<SiteWrite> sites = new ArrayList<>();
    final List<HoursWrite> hours = new ArrayList<>();
    /** Of listings that are new. */
    final List<PlacesWrite> firstPlaces = new ArrayList<>();

    final List<PlacesWrite> places = new ArrayList<>();
    /** In which they are described, each once. */
    final Set<String> words = new HashSet<>();
    /** By which they are found, each once. */
    final Set<CodesToWrite.CodeWrite> codes = new HashSet<>();

    final List<ListingWrite> published = new ArrayList<>();
    final List<UUID> noLongerOffered = new ArrayList<>();

    private final OurIds ids;
    private final Map<UUID, Known> known = new HashMap<>();
    private final Map<UUID, UUID> agencies = new HashMap<>();

    private ListingPlan(OurIds ids, Collection<Known> known, Collection<Link> links) {
        this.ids = ids;
        known.forEach(listing -> this.known.put(listing.id(), listing));
        links.forEach(this::remember);
    }

    private void remember(Link link) {
        UUID agency = link.agencyId();
        if (agency != null) {
            agencies.put(link.organizationId(), agency);
        }
    }

    static ListingPlan of(
            Collection<ServiceListing> listings, OurIds ids, Collection<Known> known, Collection<Link> links) {
        ListingPlan plan = new ListingPlan(ids, known, links);
        listings.forEach(plan::plan);
        return plan;
    }

    private void plan(ServiceListing listing) {
        UUID id = ids.services().get(listing.id());
        if (id == null) {
            return;
        }
        String hash = ContentHash.of(listing);
        Optional<Known> before = Optional.ofNullable(known.get(id));
        if (before.filter(same -> !same.withdrawn() && same.hash().equals(hash)).isPresent()) {
            return;
        }
        boolean wasOffered = before.filter(Known::isOffered).isPresent();
        ListingWrite write = write(id, listing, hash, listing.active() || wasOffered);
        listings.add(write);
        DescribedWords.of(listing, words::add);
        CodesToWrite.of(listing).forEach(codes::add);
        before.ifPresent(was -> rewritten.add(id));
        if (listing.active()) {
            published.add(write);
        } else if (wasOffered) {
            noLongerOffered.add(id);
        }
        planPlaces(id, listing, before.isPresent() ? places : firstPlaces);
    }

    private ListingWrite write(UUID id, ServiceListing listing, String hash, boolean told) {
        UUID organization = Optional.ofNullable(ids.organizations().get(listing.organizationId()))
                .orElseThrow(() -> new IllegalStateException("a service's organization is not carried by it"));
        return new ListingWrite(
                id,
                listing.id(),
                organization,
                agencies.get(organization),
                listing.name(),
                listing.organizationName(),
                listing.description(),
                listing.active(),
                listing.categories(),
                listing.languages(),
                listing.insurances(),
                listing.onSiteSchools(),
                listing.minimumAge(),
                listing.maximumAge(),
                DeliveryWrite.of(listing.delivery()),
                hash,
                told);
    }

    private void planPlaces(UUID id, ServiceListing listing, List<PlacesWrite> reports) {
        int number = 0;
        for (ServiceListing.Site site : listing.sites()) {
            sites.add(new SiteWrite(id, number, site.latitude(), site.longitude()));
            number++;
        }
        for (ServiceListing.Hours open : listing.delivery().hours()) {
            hours.add(new HoursWrite(
                    id, hours.size(), open.day(), open.opens(), open.closes(), open.validFrom(), open.validTo()));
        }
        ServiceListing.Places report = listing.places();
        if (report != null) {
            reports.add(new PlacesWrite(id, report.unit(), report.maximum(), report.vacancy(), report.asOf()));
        }
    }
}
