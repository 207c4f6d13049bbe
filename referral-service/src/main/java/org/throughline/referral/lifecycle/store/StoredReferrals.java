package org.throughline.referral.lifecycle.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.Referrals;

/** Referrals as rows: the row first, then its history and evidence, then the fact. */
@ApplicationScoped
class StoredReferrals implements Referrals {

    private static final String FACT_TYPE = "org.throughline.referral.%s.v1";

    private final Encryption encryption;
    private final History history;
    private final Outbox outbox;

    StoredReferrals(Encryption encryption, History history, Outbox outbox) {
        this.encryption = encryption;
        this.history = history;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, Draft draft) {
        return session.persist(ReferralRows.row(tenant, draft, encryption)).chain(session::flush);
    }

    /** By id alone: row-level security leaves only what the transaction may see. */
    @Override
    public Uni<Filed> find(Mutiny.Session session, ReferralId id) {
        return session.createQuery("from ReferralRow where id = ?1", ReferralRow.class)
                .setParameter(1, id.value())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(row -> ReferralRows.filed(row, encryption));
    }

    @Override
    public Uni<Void> store(Mutiny.Session session, Filed before, Made made) {
        UUID tenant = before.tenant().value();
        UUID id = before.referral().id().value();
        return session.find(ReferralRow.class, new ReferralRow.Key(tenant, id))
                .invoke(row -> ReferralRows.change(row, made))
                .call(session::flush)
                .chain(row -> history.keep(session, before, made, row.facts)
                        .chain(() -> outbox.append(session, fact(before, made, row.facts))));
    }

    @Override
    public Uni<Void> share(Mutiny.Session session, Filed sent, UUID agency, Instant now) {
        return session.createNativeQuery(
                        "insert into agency_grant (tenant, referral, organization, sent_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, sent.tenant().value())
                .setParameter(2, sent.referral().id().value())
                .setParameter(3, agency)
                .setParameter(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Fact fact(Filed before, Made made, int number) {
        return new Fact(
                FACT_TYPE.formatted(made.moved().event().name()),
                before.tenant(),
                before.referral().id().value(),
                number,
                FactData.of(made.moved().event()));
    }
}
