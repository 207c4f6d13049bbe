package org.throughline.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;

/** What day it is in a district: terms, evidence and gates begin and end at its midnight. */
@ApplicationScoped
public class DistrictDay {

    private final Tenants tenants;
    private final Clock clock;

    public DistrictDay(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /** In a transaction that is open. */
    public Uni<LocalDate> today(Mutiny.Session session, TenantId tenant) {
        return tenants.byId(session, tenant).map(this::today);
    }

    public Uni<LocalDate> today(TenantId tenant) {
        return tenants.byId(tenant).map(this::today);
    }

    /** For a list that may reach over several districts: each is looked up once. */
    public Uni<Map<TenantId, LocalDate>> today(Collection<TenantId> districts) {
        Map<TenantId, LocalDate> days = new HashMap<>();
        return InOrder.each(Set.copyOf(districts), district -> today(district).invoke(day -> days.put(district, day)))
                .replaceWith(days);
    }

    /** When a day begins there; in a transaction that is open. */
    public Uni<Instant> begins(Mutiny.Session session, TenantId tenant, LocalDate day) {
        return tenants.byId(session, tenant)
                .map(district -> day.atStartOfDay(district.zone()).toInstant());
    }

    private LocalDate today(Tenant tenant) {
        return LocalDate.ofInstant(clock.instant(), tenant.zone());
    }
}
