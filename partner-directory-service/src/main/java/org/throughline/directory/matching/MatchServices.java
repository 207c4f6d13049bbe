package org.throughline.directory.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.matching.rule.Availability;
import org.throughline.directory.matching.rule.Blocker;
import org.throughline.directory.matching.rule.Candidate;
import org.throughline.directory.matching.rule.Criterion;
import org.throughline.directory.matching.rule.MatchRule;
import org.throughline.directory.matching.rule.Matches;
import org.throughline.directory.matching.rule.Need;
import org.throughline.directory.matching.rule.Point;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.Services;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Judges the services that serve a need's category. */
@ApplicationScoped
public class MatchServices {

    /** More than a person will look through; the need's category has to be narrower beyond it. */
    private static final int MOST_CANDIDATES = 1000;

    private final Transactions transactions;
    private final Services services;
    private final DistrictWeights weights;
    private final BelievedReports believed;

    public MatchServices(
            Transactions transactions, Services services, DistrictWeights weights, BelievedReports believed) {
        this.transactions = transactions;
        this.services = services;
        this.weights = weights;
        this.believed = believed;
    }

    /** What fits, and by which weights it is ordered. */
    public record Weighed(Matches matches, MatchWeights weights) {}

    public Uni<Weighed> match(Caller caller, Need need) {
        return transactions.as(caller, session -> weights.current(session).chain(current -> candidates(session, need)
                .map(candidates -> MatchRule.match(need, current.weights(), candidates))
                .chain(matches -> explained(session, matches))
                .map(matches -> new Weighed(matches, current))));
    }

    private Uni<List<Candidate>> candidates(Mutiny.Session session, Need need) {
        return services.find(session, ServiceQuery.ofCategory(need.category()), Optional.empty(), MOST_CANDIDATES)
                .map(found -> found.stream().map(service -> candidate(service)).collect(Collectors.toList()));
    }

    /** Where no service serves the need at all, the need itself is what blocks. */
    private Uni<Matches> explained(Mutiny.Session session, Matches matches) {
        if (!matches.eligible().isEmpty() || !matches.excluded().isEmpty()) {
            return Uni.createFrom().item(matches);
        }
        return services.count(session)
                .map(count ->
                        new Matches(List.of(), List.of(), List.of(new Blocker(Criterion.NEED, count, 0, List.of()))));
    }

    private Candidate candidate(FoundService service) {
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
                service.sites().stream()
                        .map(site -> new Point(site.latitude(), site.longitude()))
                        .collect(Collectors.toList()),
                Availability.valueOf(service.availability(believed.since()).name()));
    }
}
