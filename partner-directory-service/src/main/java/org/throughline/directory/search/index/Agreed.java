package org.throughline.directory.search.index;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.ServiceTraits;

/** The agreements that let referrals come in on a day. */
public final class Agreed {

    public static final Agreed NOBODY = new Agreed(List.of());

    private final Map<Parties, List<Agreement>> agreements;

    public Agreed(List<Agreement> agreements) {
        this.agreements = agreements.stream().collect(Collectors.groupingBy(Agreement::parties));
    }

    /**
     * With whom something is agreed.
     *
     * @param agency the agency that the organization was when it was agreed
     */
    public record Parties(UUID organization, UUID agency) {}

    /** @param services that it covers; empty where it covers all of the organization's */
    public record Agreement(Parties parties, Set<UUID> services) {

        public Agreement {
            Objects.requireNonNull(parties);
            services = Set.copyOf(services);
        }

        boolean covers(UUID service) {
            return services.isEmpty() || services.contains(service);
        }
    }

    boolean with(ServiceTraits service) {
        UUID agency = service.provider().agencyId();
        return agency != null
                && with(service.id(), new Parties(service.provider().organizationId(), agency));
    }

    private boolean with(UUID service, Parties parties) {
        @Nullable List<Agreement> theirs = agreements.get(parties);
        return theirs != null && theirs.stream().anyMatch(agreement -> agreement.covers(service));
    }

    /** The service as it stands by these agreements. */
    public ServiceTraits told(ServiceTraits service) {
        return with(service) ? service.agreed() : service;
    }
}
