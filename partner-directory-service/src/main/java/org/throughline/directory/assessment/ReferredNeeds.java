package org.throughline.directory.assessment;

import io.smallrye.mutiny.Uni;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The needs that a district's referrals were sent for. Nobody's name or id is among them, only the referral's own. */
public interface ReferredNeeds {

    /** Keeps it in the place of what was known of the referral. */
    Uni<Void> keep(Mutiny.Session session, TenantId district, ReferredNeed need);

    /** Forgets what was known of the referral. */
    Uni<Void> forget(Mutiny.Session session, TenantId district, UUID referral);

    /** How many referrals of a school year were sent for what, each counted as a student in need. */
    Uni<List<NeedCount>> counts(Mutiny.Session session, SchoolYear year, ZoneId zone);
}
