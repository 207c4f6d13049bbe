package org.throughline.directory.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.gate.DateGates;
import org.throughline.directory.gate.Gate;
import org.throughline.directory.matching.rule.Candidate;
import org.throughline.directory.matching.rule.Need;
import org.throughline.directory.search.Listings;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.ServiceTraits;
import org.throughline.directory.search.Services;
import org.throughline.kit.tenancy.TenantId;

/**
 * Which services are judged for a need. Where few serve it, all of them; where many do, those that can fit and come first,
 * and some of the others, to show why they do not.
 */
@ApplicationScoped
class FindCandidates {

    private static final int FEW = 100;
    /** More than a person will look through. */
    private static final int MOST = 250;
    /** As many as are shown of those that do not fit. */
    private static final int SOME = 25;

    private final Services services;
    private final BelievedReports believed;
    private final DateGates gates;
    private final AgreedProviders providers;

    FindCandidates(Services services, BelievedReports believed, DateGates gates, AgreedProviders providers) {
        this.services = services;
        this.believed = believed;
        this.gates = gates;
        this.providers = providers;
    }

    Uni<List<Candidate>> of(Mutiny.Session session, TenantId tenant, Need need) {
        return gates.mode(session, tenant, Gate.AGREEMENT, need.wishes().day())
                .map(gate -> new SearchedNeed(need, gate))
                .chain(searched -> services.listings(session, tenant, Optional.ofNullable(need.near()))
                        .chain(listings -> found(listings, searched))
                        .chain(found -> candidates(session, tenant, searched, found)));
    }

    private Uni<List<ServiceTraits>> found(Listings listings, SearchedNeed searched) {
        return listings.count(searched.ofCategory(), FEW + 1)
                .chain(count ->
                        count <= FEW ? find(listings, searched, searched.nearest(), FEW) : ofMany(listings, searched));
    }

    private Uni<List<ServiceTraits>> ofMany(Listings listings, SearchedNeed searched) {
        return find(listings, searched, searched.fitting(), MOST)
                .chain(fitting -> atSchool(listings, searched).map(there -> union(fitting, there)))
                .chain(fitting -> fromAfar(listings, searched).map(there -> union(fitting, there)))
                .chain(fitting -> find(listings, searched, searched.nearest(), fitting.isEmpty() ? MOST : SOME)
                        .map(others -> union(fitting, others)));
    }

    /** What comes to the student's school needs no way. */
    private Uni<List<ServiceTraits>> atSchool(Listings listings, SearchedNeed searched) {
        String school = searched.need().school();
        return school == null
                ? Uni.createFrom().item(List.of())
                : find(listings, searched, searched.fittingAt(school), MOST);
    }

    private Uni<List<ServiceTraits>> fromAfar(Listings listings, SearchedNeed searched) {
        return searched.fittingFromAfar()
                .map(query -> find(listings, searched, query, MOST))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private Uni<List<ServiceTraits>> find(Listings listings, SearchedNeed searched, ServiceQuery query, int most) {
        return listings.traits(query, most, searched.asked());
    }

    private static List<ServiceTraits> union(Collection<ServiceTraits> first, Collection<ServiceTraits> second) {
        Map<UUID, ServiceTraits> all = new LinkedHashMap<>();
        first.forEach(service -> all.put(service.id(), service));
        second.forEach(service -> all.putIfAbsent(service.id(), service));
        return List.copyOf(all.values());
    }

    private Uni<List<Candidate>> candidates(
            Mutiny.Session session, TenantId tenant, SearchedNeed searched, List<ServiceTraits> found) {
        FoundCandidates candidates = new FoundCandidates(found, searched.asked());
        return providers.of(session, tenant, searched.today(), found).chain(given -> believed.since(session)
                .map(since -> candidates.of(given, since)));
    }
}
