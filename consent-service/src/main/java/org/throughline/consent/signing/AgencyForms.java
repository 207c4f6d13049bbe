package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.ReleaseId;
import org.throughline.kit.tenancy.TenantId;

/** What agencies attested of forms of their own: appended, never changed. */
public interface AgencyForms {
    /** Who answers for it, for which agency, since when. */
    record Attested(ReleaseId release, AgencyForm form, Party agency, Actor by, Instant at) {}

    /** Whose release it is; fails with 404 where this agency is not the one that would disclose by it. */
    Uni<TenantId> districtOf(Mutiny.Session session, Party agency, ReleaseId release);

    Uni<Void> keep(Mutiny.Session session, TenantId tenant, Attested attested);

    Uni<Optional<Attested>> find(Mutiny.Session session, TenantId tenant, ReleaseId release);
}
