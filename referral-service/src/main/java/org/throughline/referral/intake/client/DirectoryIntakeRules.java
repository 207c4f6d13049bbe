package org.throughline.referral.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.intake.Completeness;
import org.throughline.referral.intake.IntakeRules;
import org.throughline.referral.intake.OnHand;
import org.throughline.referral.partner.DirectoryAnswers;
import org.throughline.referral.partner.ServiceId;

/** The rules that are in force in partner-directory-service at this moment. */
@ApplicationScoped
class DirectoryIntakeRules implements IntakeRules {

    private final IntakeClient client;

    DirectoryIntakeRules(@RestClient IntakeClient client) {
        this.client = client;
    }

    @Override
    public Uni<Optional<Completeness>> check(TenantId tenant, ServiceId service, OnHand onHand) {
        return client.check(tenant.toString(), service.value(), CheckBodies.Asked.of(onHand))
                .map(answer -> Optional.of(answer.completeness()))
                .onFailure(DirectoryAnswers::isNotFound)
                .recoverWithItem(Optional.empty())
                .onFailure()
                .transform(DirectoryAnswers::unavailable);
    }
}
