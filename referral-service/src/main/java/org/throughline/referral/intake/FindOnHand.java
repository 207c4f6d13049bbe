package org.throughline.referral.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.referral.family.Family;
import org.throughline.referral.partner.ServiceId;

/** Gathers what is at hand for a student and a service, in the transaction of whoever asks. */
@ApplicationScoped
public class FindOnHand {

    private final Intakes intakes;
    private final Tenants tenants;
    private final Clock clock;

    public FindOnHand(Intakes intakes, Tenants tenants, Clock clock) {
        this.intakes = intakes;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** For whom, and for which service. */
    public record Wanted(Family family, ServiceId service) {}

    public Uni<OnHand> find(Mutiny.Session session, TenantId tenant, Family family, ServiceId service) {
        return today(session, tenant).chain(today -> find(session, tenant, new Wanted(family, service), today));
    }

    /** In the order given. */
    public Uni<List<OnHand>> findAll(Mutiny.Session session, TenantId tenant, List<Wanted> all) {
        return today(session, tenant).chain(today -> Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(wanted -> find(session, tenant, wanted, today))
                .collect()
                .asList());
    }

    private Uni<OnHand> find(Mutiny.Session session, TenantId tenant, Wanted wanted, LocalDate today) {
        return facts(session, tenant, wanted.family()).chain(told -> papers(session, tenant, wanted)
                .map(papers -> OnHand.of(wanted.family(), told, papers, today)));
    }

    private Uni<FamilyFacts> facts(Mutiny.Session session, TenantId tenant, Family family) {
        return intakes.facts(session, tenant, family.student().id())
                .map(kept -> kept.map(Kept::content).orElse(FamilyFacts.NONE));
    }

    private Uni<Papers> papers(Mutiny.Session session, TenantId tenant, Wanted wanted) {
        return intakes.papers(
                        session, tenant, new PapersOf(wanted.family().student().id(), wanted.service()))
                .map(kept -> kept.map(Kept::content).orElse(Papers.NONE));
    }

    private Uni<LocalDate> today(Mutiny.Session session, TenantId tenant) {
        return tenants.byId(session, tenant).map(Tenant::zone).map(zone -> LocalDate.ofInstant(clock.instant(), zone));
    }
}
