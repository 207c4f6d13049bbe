package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** What a release has to do with an earlier one, and what somebody proposed about it: appended, never changed. */
public interface ReleaseLinks {
    /** Why a draft was written. */
    enum Kind {
        /** It takes the place of the earlier one once it is signed. */
        REPLACES,
        /** It goes on where the earlier one ends. */
        RENEWS
    }

    Uni<Void> link(Mutiny.Session session, TenantId tenant, ReleaseId later, Kind kind, ReleaseId earlier);

    /** The release whose place this one takes. */
    Uni<Optional<ReleaseId>> replacedBy(Mutiny.Session session, TenantId tenant, ReleaseId later);

    /** Fails with a conflict when somebody proposed it before. */
    Uni<Void> propose(Mutiny.Session session, TenantId tenant, ReleaseId id, Voiding voiding);

    Uni<Optional<Voiding>> proposed(Mutiny.Session session, TenantId tenant, ReleaseId id);
}
