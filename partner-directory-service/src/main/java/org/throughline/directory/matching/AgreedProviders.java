package org.throughline.directory.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.agreement.Eligibility;
import org.throughline.directory.agreement.JudgeEligibility;
import org.throughline.directory.agreement.JudgeEligibility.Offer;
import org.throughline.directory.gate.DateGates;
import org.throughline.directory.matching.rule.Provider;
import org.throughline.directory.search.ServiceTraits;
import org.throughline.kit.tenancy.TenantId;

/**
 * Who gives the services that were found, and why no agreement lets referrals come in where none does: by one statement for
 * all of them, and without any where all are agreed with.
 */
@ApplicationScoped
class AgreedProviders {

    private final JudgeEligibility eligibility;

    AgreedProviders(JudgeEligibility eligibility) {
        this.eligibility = eligibility;
    }

    /** By service. */
    Uni<Map<UUID, Provider>> of(
            Mutiny.Session session, TenantId tenant, DateGates.Today today, List<ServiceTraits> found) {
        List<Offer> lacking = found.stream()
                .filter(service -> !service.provider().agreed())
                .map(AgreedProviders::offer)
                .toList();
        return eligibility.of(session, tenant, today, lacking).map(judged -> found.stream()
                .collect(Collectors.toMap(
                        ServiceTraits::id, service -> provider(service, judged.get(service.id()), today))));
    }

    private static Offer offer(ServiceTraits service) {
        UUID agency = service.provider().agencyId();
        return new Offer(
                service.id(),
                new DistrictOrganizationId(service.provider().organizationId()),
                agency == null ? null : new AgencyId(agency));
    }

    private static Provider provider(ServiceTraits service, @Nullable Eligibility judged, DateGates.Today today) {
        return new Provider(
                service.provider().organizationId(),
                service.provider().organizationName(),
                service.provider().agencyId(),
                judged == null ? List.of() : judged.blockers(),
                today.mode());
    }
}
