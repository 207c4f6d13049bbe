package org.throughline.referral.partner.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
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
                .onFailure(DirectoryServices::isNotFound)
                .recoverWithItem(Optional.empty())
                .onFailure()
                .transform(DirectoryServices::unavailable);
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == 404;
    }

    private static ProblemException unavailable(Throwable failure) {
        return new ProblemException(
                        KitProblem.DEPENDENCY_UNAVAILABLE, "The partner directory does not answer.", failure)
                .retryAfterSeconds(2);
    }
}
