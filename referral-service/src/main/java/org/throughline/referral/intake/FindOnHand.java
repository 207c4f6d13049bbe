package org.throughline.referral.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
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

    public Uni<OnHand> find(Mutiny.Session session, TenantId tenant, Family family, ServiceId service) {
        return facts(session, tenant, family).chain(told -> papers(session, tenant, family, service)
                .chain(papers -> today(session, tenant).map(today -> OnHand.of(family, told, papers, today))));
    }

    private Uni<FamilyFacts> facts(Mutiny.Session session, TenantId tenant, Family family) {
        return intakes.facts(session, tenant, family.student().id())
                .map(kept -> kept.map(Kept::content).orElse(FamilyFacts.NONE));
    }

    private Uni<Papers> papers(Mutiny.Session session, TenantId tenant, Family family, ServiceId service) {
        return intakes.papers(session, tenant, new PapersOf(family.student().id(), service))
                .map(kept -> kept.map(Kept::content).orElse(Papers.NONE));
    }

    private Uni<LocalDate> today(Mutiny.Session session, TenantId tenant) {
        return tenants.byId(session, tenant).map(Tenant::zone).map(zone -> LocalDate.ofInstant(clock.instant(), zone));
    }
}
