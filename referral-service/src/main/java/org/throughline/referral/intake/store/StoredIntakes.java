package org.throughline.referral.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.intake.FamilyFacts;
import org.throughline.referral.intake.Intakes;
import org.throughline.referral.intake.Kept;
import org.throughline.referral.intake.Kept.Recorded;
import org.throughline.referral.intake.Papers;
import org.throughline.referral.intake.PapersOf;
import org.throughline.referral.partner.ServiceId;

/** One row for each, sealed. A write names the version it replaces, so that of two at the same time one is told. */
@ApplicationScoped
class StoredIntakes implements Intakes {

    private static final String FACTS =
            "select facts, version, recorded_by, recorded_at from family_facts where tenant = ?1 and student = ?2";
    private static final String PAPERS =
            """
            select papers, version, recorded_by, recorded_at from intake_papers
            where tenant = ?1 and student = ?2 and service = ?3""";
    private static final String STORE_FACTS =
            """
            insert into family_facts as kept (tenant, student, version, facts, recorded_by, recorded_at)
            select ?1, ?2, 1, ?4, ?5, ?6 where ?3 = 0 or exists (
                select 1 from family_facts known where known.tenant = ?1 and known.student = ?2)
            on conflict (tenant, student) do update set version = kept.version + 1, facts = excluded.facts,
                recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
            where kept.version = ?3""";
    private static final String STORE_PAPERS =
            """
            insert into intake_papers as kept (tenant, student, version, papers, recorded_by, recorded_at, service)
            select ?1, ?2, 1, ?4, ?5, ?6, ?7 where ?3 = 0 or exists (
                select 1 from intake_papers known where known.tenant = ?1 and known.student = ?2 and known.service = ?7)
            on conflict (tenant, student, service) do update set version = kept.version + 1, papers = excluded.papers,
                recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
            where kept.version = ?3""";

    private final SealedJson sealing;

    StoredIntakes(SealedJson sealing) {
        this.sealing = sealing;
    }

    @Override
    public Uni<Optional<Kept<FamilyFacts>>> facts(Mutiny.Session session, TenantId tenant, StudentId student) {
        return one(
                session.createNativeQuery(FACTS, Object[].class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, student.value()),
                bytes -> sealing.facts(tenant, student, bytes));
    }

    @Override
    public Uni<Optional<Kept<Papers>>> papers(Mutiny.Session session, TenantId tenant, PapersOf of) {
        return one(
                session.createNativeQuery(PAPERS, Object[].class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, of.student().value())
                        .setParameter(3, of.service().value()),
                bytes -> sealing.papers(tenant, of, bytes));
    }

    @Override
    public Uni<Void> store(Mutiny.Session session, Change<FamilyFacts> change) {
        byte[] sealed = sealing.seal(change.tenant(), change.student(), change.content());
        return replaced(statement(session, STORE_FACTS, change, sealed));
    }

    @Override
    public Uni<Void> store(Mutiny.Session session, ServiceId service, Change<Papers> change) {
        byte[] sealed = sealing.seal(change.tenant(), new PapersOf(change.student(), service), change.content());
        return replaced(statement(session, STORE_PAPERS, change, sealed).setParameter(7, service.value()));
    }

    private static Mutiny.MutationQuery statement(
            Mutiny.Session session, String statement, Change<?> change, byte[] sealed) {
        return session.createNativeQuery(statement)
                .setParameter(1, change.tenant().value())
                .setParameter(2, change.student().value())
                .setParameter(3, change.replaced())
                .setParameter(4, sealed)
                .setParameter(5, change.by().person())
                .setParameter(6, OffsetDateTime.ofInstant(change.by().at(), ZoneOffset.UTC));
    }

    /** No row was written where another version than the one named is there. */
    private static Uni<Void> replaced(Mutiny.MutationQuery statement) {
        return statement
                .executeUpdate()
                .invoke(rows -> EntityTags.requireSame(1, rows))
                .replaceWithVoid();
    }

    private static <T> Uni<Optional<Kept<T>>> one(Mutiny.SelectionQuery<Object[]> query, Function<byte[], T> open) {
        return query.getSingleResultOrNull().map(row -> Optional.ofNullable(row).map(found -> kept(found, open)));
    }

    private static <T> Kept<T> kept(Object[] row, Function<byte[], T> open) {
        Recorded recorded = new Recorded((String) row[2], ((OffsetDateTime) row[3]).toInstant());
        return new Kept<>(open.apply((byte[]) row[0]), ((Number) row[1]).longValue(), recorded);
    }
}
