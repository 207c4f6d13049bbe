package org.throughline.consent.disclosure.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Chain;
import org.throughline.consent.disclosure.Seal;
import org.throughline.kit.tenancy.TenantId;

/** Keeps the links of each tenant's chain, which the application's role can add to and cannot change. */
@ApplicationScoped
class StoredChain implements Chain {
    private static final String LOCK =
            "select 1 from pg_advisory_xact_lock(hashtextextended('disclosure ' || cast(:tenant as text), 0))";

    /**
     * Each entry by its key ({@code offset 0} keeps it so): of a district that has just begun to log, PostgreSQL knows no
     * entries yet, and compares all with all. An entry that is gone is sealed as that: what waits is never lost, nor waits
     * for ever.
     */
    private static final String UNSEALED =
            """
            select u.disclosure, coalesce(d.commitment, '') from disclosure_unsealed u
            left join lateral (
                select id, commitment from disclosure where tenant = u.tenant and id = u.disclosure offset 0) d on true
            where u.tenant = :tenant order by u.disclosure""";

    private static final String SEALS =
            """
            select number, entries, hash, signature, cast(extract(epoch from sealed_at) * 1000 as bigint)
            from disclosure_seal where tenant = :tenant""";

    private static final String ADD_SEAL =
            """
            insert into disclosure_seal (tenant, number, entries, hash, signature, sealed_at)
            values (:tenant, :number, :entries, :hash, :signature, :sealedAt)""";

    private static final String ADD_CONTENTS =
            """
            with sealed as (
                insert into disclosure_sealed (tenant, disclosure, seal, position)
                select :tenant, cast(id as uuid), :number, position
                from unnest(string_to_array(:ids, ',')) with ordinality as given (id, position)
                returning disclosure)
            delete from disclosure_unsealed u using sealed
            where u.tenant = :tenant and u.disclosure = sealed.disclosure""";

    /**
     * However long the log, a look reads no more than its part. What the part has besides what is sealed is found whole, since
     * PostgreSQL compares no entry with all others there, whatever it knows of the tables; ordered, as no other index serves that;
     * and the few that wait by their keys.
     */
    private static final String OVERDUE =
            """
            with part as materialized (
                select tenant, id from disclosure where tenant = :tenant and id > :behind order by id limit 20000),
            last as materialized (select id from part order by id desc limit 1),
            waiting as materialized (
                select tenant, id from part except (
                    select tenant, disclosure from disclosure_sealed
                    where tenant = :tenant and disclosure > :behind and disclosure <= (select id from last)
                    order by disclosure))
            select d.id, true from waiting w cross join lateral (
                select id, recorded_at from disclosure where tenant = w.tenant and id = w.id offset 0) d
            where d.recorded_at < :before
            union all select id, false from last""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SealedContents sealed;

    StoredChain(SealedContents sealed) {
        this.sealed = sealed;
    }

    @Override
    public Uni<Void> lock(Mutiny.Session session, TenantId tenant) {
        return session.createNativeQuery(LOCK, Integer.class)
                .setParameter("tenant", tenant.toString())
                .getSingleResult()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Waiting>> unsealed(Mutiny.Session session, TenantId tenant, int limit) {
        return session.createNativeQuery(UNSEALED, Object[].class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(limit)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new Waiting((UUID) row[0], (byte[]) row[1]))
                        .toList());
    }

    @Override
    public Uni<List<Seal>> seals(Mutiny.Session session, TenantId tenant) {
        return session.createNativeQuery(SEALS + " order by number", Object[].class)
                .setParameter("tenant", tenant.value())
                .getResultList()
                .map(found -> found.stream().map(StoredChain::seal).toList());
    }

    @Override
    public Uni<@Nullable Seal> head(Mutiny.Session session, TenantId tenant) {
        return session.createNativeQuery(SEALS + " order by number desc", Object[].class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : seal(row));
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, Seal seal, List<Waiting> content) {
        return session.createNativeQuery(ADD_SEAL)
                .setParameter("tenant", tenant.value())
                .setParameter("number", seal.number())
                .setParameter("entries", seal.entries())
                .setParameter("hash", seal.hash())
                .setParameter("signature", seal.signature())
                .setParameter("sealedAt", seal.sealedAt())
                .executeUpdate()
                .chain(() -> addContents(session, tenant, seal, content));
    }

    private static Uni<Void> addContents(Mutiny.Session session, TenantId tenant, Seal seal, List<Waiting> content) {
        String ids = content.stream().map(waiting -> waiting.entry().toString()).collect(Collectors.joining(","));
        return session.createNativeQuery(ADD_CONTENTS)
                .setParameter("tenant", tenant.value())
                .setParameter("number", seal.number())
                .setParameter("ids", ids)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Contents> contents(Mutiny.Session session, TenantId tenant, long first, long last) {
        return sealed.read(session, tenant, first, last);
    }

    @Override
    public Uni<Look> overdue(Mutiny.Session session, TenantId tenant, Instant loggedBefore, @Nullable UUID behind) {
        return session.createNativeQuery(OVERDUE, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("behind", behind == null ? BEFORE_ALL : behind)
                .setParameter("before", loggedBefore)
                .getResultList()
                .map(StoredChain::look);
    }

    /** The last entry of the part comes besides those that are overdue. */
    private static Look look(List<Object[]> found) {
        UUID last = entries(found, false).findFirst().orElse(null);
        return new Look(last, entries(found, true).toList());
    }

    private static Stream<UUID> entries(List<Object[]> found, boolean overdue) {
        return found.stream().filter(row -> row[1].equals(overdue)).map(row -> (UUID) row[0]);
    }

    private static Seal seal(Object[] row) {
        return new Seal(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                (byte[]) row[2],
                (byte[]) row[3],
                Instant.ofEpochMilli(((Number) row[4]).longValue()));
    }
}
