package org.throughline.directory.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.Availability;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.matching.rule.Candidate;
import org.throughline.directory.matching.rule.Manner;
import org.throughline.directory.matching.rule.Need;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.ServiceTraits;
import org.throughline.directory.search.Services;

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

    FindCandidates(Services services, BelievedReports believed) {
        this.services = services;
        this.believed = believed;
    }

    Uni<List<Candidate>> of(Mutiny.Session session, Need need) {
        return services.count(session, ServiceQuery.ofCategory(need.category()), FEW + 1)
                .chain(count ->
                        count <= FEW ? find(session, need, SearchedNeed.nearest(need), FEW) : ofMany(session, need))
                .chain(found -> believed.since(session)
                        .map(since -> candidates(found, need.wishes().day(), since)));
    }

    private Uni<List<ServiceTraits>> ofMany(Mutiny.Session session, Need need) {
        return find(session, need, SearchedNeed.fitting(need), MOST)
                .chain(fitting -> atSchool(session, need).map(there -> union(fitting, there)))
                .chain(fitting -> find(session, need, SearchedNeed.nearest(need), fitting.isEmpty() ? MOST : SOME)
                        .map(others -> union(fitting, others)));
    }

    /** What comes to the student's school needs no way. */
    private Uni<List<ServiceTraits>> atSchool(Mutiny.Session session, Need need) {
        return need.school() == null
                ? Uni.createFrom().item(List.of())
                : find(session, need, SearchedNeed.fittingAt(need, need.school()), MOST);
    }

    private Uni<List<ServiceTraits>> find(Mutiny.Session session, Need need, ServiceQuery query, int most) {
        return services.traits(session, query, most, !need.wishes().times().isEmpty());
    }

    private static List<ServiceTraits> union(Collection<ServiceTraits> first, Collection<ServiceTraits> second) {
        Map<UUID, ServiceTraits> all = new LinkedHashMap<>();
        first.forEach(service -> all.put(service.id(), service));
        second.forEach(service -> all.putIfAbsent(service.id(), service));
        return List.copyOf(all.values());
    }

    private static List<Candidate> candidates(List<ServiceTraits> found, LocalDate day, Instant believedSince) {
        return found.stream()
                .map(service -> candidate(service, day, believedSince))
                .collect(Collectors.toList());
    }

    private static Candidate candidate(ServiceTraits service, LocalDate day, Instant believedSince) {
        return new Candidate(
                service.id(),
                service.name(),
                service.refusals(),
                Set.copyOf(service.categories()),
                Set.copyOf(service.languages()),
                Set.copyOf(service.insurances()),
                service.minimumAge(),
                service.maximumAge(),
                Set.copyOf(service.onSiteSchools()),
                Set.copyOf(service.servedPostalCodes()),
                manner(service, day),
                service.sites(),
                Availability.of(service.lastReports(), believedSince));
    }

    private static Manner manner(ServiceTraits service, LocalDate day) {
        return new Manner(
                service.hours().stream()
                        .filter(hours -> hours.holdOn(day))
                        .map(FoundService.Hours::time)
                        .collect(Collectors.toList()),
                service.costs().stream().map(Enum::name).collect(Collectors.toSet()),
                Set.copyOf(service.treatments()));
    }
}
