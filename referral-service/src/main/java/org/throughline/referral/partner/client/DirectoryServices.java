package org.throughline.referral.partner.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.partner.DirectoryAnswers;
import org.throughline.referral.partner.PartnerService;
import org.throughline.referral.partner.ServiceId;
import org.throughline.referral.partner.Services;

/** Services as partner-directory-service tells them at this moment. */
@ApplicationScoped
public class DirectoryServices implements Services {

    private final DirectoryClient client;

    DirectoryServices(@RestClient DirectoryClient client) {
        this.client = client;
    }

    @Override
    public Uni<Optional<PartnerService>> find(TenantId tenant, ServiceId id) {
        return client.service(tenant.toString(), id.value())
                .chain(body -> client.eligibility(tenant.toString(), body.organizationId(), id.value())
                        .map(eligibility -> Optional.of(body.service(eligibility.partnership()))))
                .onFailure(DirectoryAnswers::isNotFound)
                .recoverWithItem(Optional.empty())
                .onFailure()
                .transform(DirectoryAnswers::unavailable);
    }
}
