package org.throughline.consent.signing.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.Document;
import org.throughline.consent.signing.Evidence;
import org.throughline.consent.signing.Intent;
import org.throughline.consent.signing.Signing;
import org.throughline.consent.signing.SigningId;
import org.throughline.consent.signing.Signings;
import org.throughline.consent.signing.Wish;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.link.LinkId;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Keeps signings as rows, with the releases of each in their order. */
@ApplicationScoped
class StoredSignings implements Signings {
    private static final String OPEN_FOR =
            """
            select distinct s.id from SigningRow s, SigningReleaseRow r
            where s.tenant = :tenant and r.tenant = s.tenant and r.signing = s.id
            and r.release in :releases and s.outcome is null and s.intent = :intent
            and (s.signer = :signer or s.intent <> :personal)""";

    private final SealedSignings personal;

    StoredSignings(SealedSignings personal) {
        this.personal = personal;
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, Signing signing, Actor by) {
        UUID id = signing.id().value();
        SigningRow row = new SigningRow(tenant.value(), id);
        row.intent = signing.intent();
        row.signer = signing.signer().value();
        row.language = signing.language();
        row.link = signing.link().value();
        row.authentication = signing.authentication();
        row.contacts = personal.persons(tenant, id, Objects.requireNonNull(signing.persons()));
        row.expiresAt = signing.expiresAt();
        row.createdBy = by.value();
        return session.persist(row)
                .call(session::flush)
                .call(() -> session.persistAll(releases(tenant, signing)))
                .call(session::flush);
    }

    private static Object[] releases(TenantId tenant, Signing signing) {
        List<ReleaseId> ids = signing.releases();
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new SigningReleaseRow(
                        tenant.value(), signing.id().value(), i, ids.get(i).value()))
                .toArray();
    }

    @Override
    public Uni<Signing> find(Mutiny.Session session, TenantId tenant, SigningId id) {
        return row(session, tenant, id).chain(row -> releases(session, row).map(releases -> signing(row, releases)));
    }

    private static Uni<List<UUID>> releases(Mutiny.Session session, SigningRow row) {
        return session.createQuery(
                        "select release from SigningReleaseRow where tenant = :tenant and signing = :signing"
                                + " order by position",
                        UUID.class)
                .setParameter("tenant", row.tenant)
                .setParameter("signing", row.id)
                .getResultList();
    }

    private Signing signing(SigningRow row, List<UUID> releases) {
        return new Signing(
                new SigningId(row.id),
                row.intent,
                new HolderId(row.signer),
                row.language,
                new LinkId(row.link),
                row.authentication,
                releases.stream().map(ReleaseId::new).toList(),
                row.expiresAt,
                personal.persons(new TenantId(row.tenant), row.id, row.contacts),
                new Signing.Progress(
                        row.documentHash,
                        row.verifiedAt,
                        row.outcome,
                        new Signing.Codes(row.codesSent, row.codeSentAt)));
    }

    @Override
    public Uni<List<SigningId>> openFor(Mutiny.Session session, TenantId tenant, Wish wish) {
        return session.createQuery(OPEN_FOR, UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter(
                        "releases",
                        wish.releases().stream().map(ReleaseId::value).toList())
                .setParameter("intent", wish.intent())
                .setParameter("signer", wish.signer().value())
                .setParameter("personal", Intent.REVOKE)
                .getResultList()
                .map(ids -> ids.stream().map(SigningId::new).toList());
    }

    @Override
    public Uni<Void> codeSent(Mutiny.Session session, TenantId tenant, SigningId id, Document document, Instant now) {
        return change(session, tenant, id, row -> {
            row.language = document.language();
            row.documentHash = document.hash();
            row.verifiedAt = null;
            row.codesSent++;
            row.codeSentAt = now;
        });
    }

    @Override
    public Uni<Void> verified(Mutiny.Session session, TenantId tenant, SigningId id, Instant now) {
        return change(session, tenant, id, row -> {
            row.verifiedAt = now;
            row.shownAt = now;
        });
    }

    @Override
    public Uni<Void> reminded(Mutiny.Session session, TenantId tenant, SigningId id, Instant now) {
        return change(session, tenant, id, row -> row.remindedAt = now);
    }

    @Override
    public Uni<Void> close(
            Mutiny.Session session, TenantId tenant, SigningId id, Signing.Outcome outcome, Instant now) {
        return change(session, tenant, id, row -> {
            row.outcome = outcome;
            row.closedAt = now;
            row.contacts = null;
        });
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, TenantId tenant, Evidence evidence) {
        Signing signing = evidence.signing();
        ReleaseId release = evidence.release().id();
        EvidenceRow row = new EvidenceRow(tenant.value(), release.value(), evidence.shown());
        row.signing = signing.id().value();
        row.signer = signing.signer().value();
        row.signedAt = evidence.signedAt();
        row.authentication = signing.authentication();
        row.evidence = personal.evidence(tenant, evidence);
        return session.persist(row).call(session::flush);
    }

    private static Uni<Void> change(
            Mutiny.Session session, TenantId tenant, SigningId id, Consumer<SigningRow> change) {
        return row(session, tenant, id).invoke(change).call(session::flush).replaceWithVoid();
    }

    private static Uni<SigningRow> row(Mutiny.Session session, TenantId tenant, SigningId id) {
        return session.find(SigningRow.class, new SigningRow.Key(tenant.value(), id.value()))
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound);
    }
}
