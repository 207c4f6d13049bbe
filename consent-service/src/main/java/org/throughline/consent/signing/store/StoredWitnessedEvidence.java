package org.throughline.consent.signing.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.Witnessed.Paper;
import org.throughline.consent.signing.WitnessedEvidence;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.TenantId;

/** Keeps the evidence of a witnessed signature, and the paper beside it, sealed. */
@ApplicationScoped
class StoredWitnessedEvidence implements WitnessedEvidence {
    private static final String PAPER = "signature_paper.paper";

    private static final String KEEP =
            """
            insert into signature_paper (tenant, release, signer, media_type, paper)
            values (:tenant, :release, :signer, :type, :paper)""";

    private static final String FIND =
            """
            select media_type, paper from signature_paper
            where tenant = :tenant and release = :release and signer = :signer""";

    private final SealedSignings personal;
    private final Encryption encryption;

    StoredWitnessedEvidence(SealedSignings personal, Encryption encryption) {
        this.personal = personal;
        this.encryption = encryption;
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, TenantId tenant, Act act) {
        EvidenceRow row = new EvidenceRow(tenant.value(), act.release().value(), act.read());
        row.signer = act.witnessed().attendee().signer().value();
        row.signedAt = act.at();
        row.authentication = act.witnessed().authentication();
        row.evidence = personal.evidence(tenant, act);
        return session.persist(row)
                .call(session::flush)
                .chain(() -> keep(session, tenant, act, act.witnessed().paper()));
    }

    private Uni<Void> keep(Mutiny.Session session, TenantId tenant, Act act, @Nullable Paper paper) {
        if (paper == null) {
            return Uni.createFrom().voidItem();
        }
        String text = Base64.getEncoder().encodeToString(paper.bytes());
        return session.createNativeQuery(KEEP)
                .setParameter("tenant", tenant.value())
                .setParameter("release", act.release().value())
                .setParameter("signer", act.witnessed().attendee().signer().value())
                .setParameter("type", paper.mediaType())
                .setParameter("paper", encryption.seal(tenant, act.release().value(), PAPER, text))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Paper>> paper(Mutiny.Session session, TenantId tenant, ReleaseId release, HolderId signer) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("release", release.value())
                .setParameter("signer", signer.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> paper(tenant, release, found)));
    }

    private Paper paper(TenantId tenant, ReleaseId release, Object[] row) {
        String text = encryption.open(tenant, release.value(), PAPER, (byte[]) row[1]);
        return new Paper((String) row[0], Base64.getDecoder().decode(text));
    }
}
