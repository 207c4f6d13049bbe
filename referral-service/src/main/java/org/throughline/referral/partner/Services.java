package org.throughline.referral.partner;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** The partner directory of a district. */
public interface Services {

    /** Empty when the directory does not list it; fails with 503 when the directory does not answer. */
    Uni<Optional<PartnerService>> find(TenantId tenant, ServiceId id);

    /**
     * Refuses a service that the directory does not list.
     *
     * @throws ProblemException 422 at {@code /serviceId}
     */
    static void requireListed(Optional<PartnerService> found) {
        if (found.isEmpty()) {
            throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                    .at("/serviceId", "UNKNOWN_SERVICE", "The district's directory does not list this service.");
        }
    }
}
