package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.Witnessed.Paper;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.tenancy.TenantId;

/** How witnessed signatures came about: appended, never changed. */
public interface WitnessedEvidence {
    /** What happened: before whom, over which words, when. */
    record Act(ReleaseId release, Document read, Witnessed witnessed, Actor witness, Instant at) {}

    Uni<Void> keep(Mutiny.Session session, TenantId tenant, Act act);

    /** What this person signed by hand. */
    Uni<Optional<Paper>> paper(Mutiny.Session session, TenantId tenant, ReleaseId release, HolderId signer);
}
