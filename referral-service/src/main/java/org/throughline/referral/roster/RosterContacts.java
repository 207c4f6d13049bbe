package org.throughline.referral.roster;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The ways to reach guardians, as a roster finds them and leaves them. */
public interface RosterContacts {

    /** Those on file, and those that were, by the guardian's source id. */
    Uni<Map<String, List<KnownContact>>> known(Mutiny.Session session, TenantId tenant, List<RosterGuardian> guardians);

    Uni<Void> change(Mutiny.Session session, TenantId tenant, RosterSource source, List<ContactChanges> changes);
}
