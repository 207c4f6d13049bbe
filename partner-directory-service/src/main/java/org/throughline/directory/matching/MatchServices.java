package org.throughline.directory.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.code.AskedCode;
import org.throughline.directory.code.UnknownCode;
import org.throughline.directory.code.UnknownCodes;
import org.throughline.directory.matching.rule.Blocker;
import org.throughline.directory.matching.rule.Criterion;
import org.throughline.directory.matching.rule.MatchRule;
import org.throughline.directory.matching.rule.Matches;
import org.throughline.directory.matching.rule.Need;
import org.throughline.directory.matching.rule.Weights;
import org.throughline.directory.search.Services;
import org.throughline.directory.settings.SettingsVersion;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Judges services for a need, by the district's weights. */
@ApplicationScoped
public class MatchServices {

    private final Transactions transactions;
    private final FindCandidates finding;
    private final Services services;
    private final WeighCriteria weights;
    private final DistrictDay days;
    private final UnknownCodes codes;

    public MatchServices(
            Transactions transactions,
            FindCandidates finding,
            Services services,
            WeighCriteria weights,
            DistrictDay days,
            UnknownCodes codes) {
        this.transactions = transactions;
        this.finding = finding;
        this.services = services;
        this.weights = weights;
        this.days = days;
        this.codes = codes;
    }

    /**
     * What fits, and by which weights it is ordered.
     *
     * @param unknown where nothing fits: the codes that no service has; else empty
     */
    public record Weighed(Matches matches, SettingsVersion<Weights> weights, Optional<List<UnknownCode>> unknown) {}

    /**
     * @param need on the day that it is in the caller's district
     * @param asked the codes of the need
     */
    public Uni<Weighed> match(Caller caller, Function<LocalDate, Need> need, List<AskedCode> asked) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> days.today(session, tenant)
                .chain(today -> weighed(session, tenant, need.apply(today)))
                .chain(weighed -> explained(session, weighed, asked)));
    }

    private Uni<Weighed> weighed(Mutiny.Session session, TenantId tenant, Need need) {
        return weights.current(session).chain(current -> weighed(session, tenant, need, current));
    }

    private Uni<Weighed> weighed(Mutiny.Session session, TenantId tenant, Need need, SettingsVersion<Weights> current) {
        return finding.of(session, tenant, need)
                .map(candidates -> MatchRule.match(need, current.settings(), candidates))
                .map(matches -> new Weighed(matches, current, Optional.empty()));
    }

    /** Where nothing fits, a code that no service has may be why. Where no service serves the need at all, the need itself blocks. */
    private Uni<Weighed> explained(Mutiny.Session session, Weighed weighed, List<AskedCode> asked) {
        Matches matches = weighed.matches();
        if (!matches.eligible().isEmpty()) {
            return Uni.createFrom().item(weighed);
        }
        Uni<Matches> blocked = matches.excluded().isEmpty()
                ? blockedByTheNeed(session)
                : Uni.createFrom().item(matches);
        return blocked.chain(told ->
                codes.of(session, asked).map(unknown -> new Weighed(told, weighed.weights(), Optional.of(unknown))));
    }

    private Uni<Matches> blockedByTheNeed(Mutiny.Session session) {
        return services.count(session)
                .map(count -> new Matches(
                        List.of(), List.of(), List.of(new Blocker(Criterion.NEED, count, 0, List.of())), List.of()));
    }
}
