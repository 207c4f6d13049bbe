package org.throughline.outcomes.feed;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.outcomes.journey.Journey;
import org.throughline.outcomes.journey.ReferralId;
import org.throughline.outcomes.journey.StudentId;

/** Asks whether exactly this may leave now, for the integrator whose token it is. */
public interface Disclosures {

    /** One decision for a whole page. Fails with 503 when there is no answer in time: then nothing leaves. */
    Uni<Permits> ask(Question question);

    /** The journeys that would leave, by student. */
    record Question(TenantId tenant, String personToken, Map<StudentId, List<Journey>> journeys) {}

    /** What may leave: the referrals that may be told, and those whose outcome may be told too. */
    record Permits(Set<ReferralId> told, Set<ReferralId> withOutcome) {
        public static Permits none() {
            return new Permits(Set.of(), Set.of());
        }
    }
}
