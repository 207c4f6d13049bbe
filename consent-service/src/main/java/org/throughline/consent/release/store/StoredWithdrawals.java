package org.throughline.consent.release.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.Withdrawal;
import org.throughline.consent.release.Withdrawal.Acknowledgement;
import org.throughline.consent.release.Withdrawals;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/**
 * Keeps what recipients are told. Which rows can be seen at all is row-level security's: those of the caller's district,
 * or those told to the caller's agency.
 */
@ApplicationScoped
class StoredWithdrawals implements Withdrawals {
    private static final UUID LAST = new UUID(-1, -1);

    private static final String ADD =
            """
            insert into withdrawal (tenant, id, release, student, kind, categories, recipient_kind, recipient, effective_at)
            values (:tenant, :id, :release, :student, :kind, string_to_array(:categories, ','), :recipientKind,
                :recipient, :at)""";

    private static final String SELECT =
            """
            select tenant, id, release, student, kind, array_to_string(categories, ','), recipient_kind, recipient,
                cast(extract(epoch from effective_at) * 1000 as bigint), acknowledged_by,
                cast(extract(epoch from acknowledged_at) * 1000 as bigint)
            from withdrawal
            """;

    private static final String LIST = SELECT
            + """
            where id < :before
            and (:recipient = '' or (recipient_kind = :recipientKind and recipient = :recipient))
            and (:acknowledged = '' or (acknowledged_at is not null) = (:acknowledged = 'true'))
            order by id desc""";

    private static final String ONE =
            SELECT + "where id = :id and recipient_kind = :recipientKind and recipient = :recipient";

    private static final String ACKNOWLEDGE =
            """
            update withdrawal set acknowledged_at = :at, acknowledged_by = :by
            where tenant = :tenant and id = :id and acknowledged_at is null""";

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, Withdrawal withdrawal) {
        return session.createNativeQuery(ADD)
                .setParameter("tenant", tenant.value())
                .setParameter("id", withdrawal.id())
                .setParameter("release", withdrawal.release().value())
                .setParameter("student", withdrawal.student().value())
                .setParameter("kind", withdrawal.kind().name())
                .setParameter(
                        "categories",
                        withdrawal.categories().stream().map(Enum::name).collect(Collectors.joining(",")))
                .setParameter("recipientKind", withdrawal.recipient().kind().name())
                .setParameter("recipient", withdrawal.recipient().id())
                .setParameter("at", withdrawal.effectiveAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Told>> list(Mutiny.Session session, Wanted wanted, @Nullable String before, int limit) {
        Party recipient = wanted.recipient();
        Boolean acknowledged = wanted.acknowledged();
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("before", before == null ? LAST : UUID.fromString(before))
                .setParameter(
                        "recipientKind",
                        recipient == null ? "" : recipient.kind().name())
                .setParameter("recipient", recipient == null ? "" : recipient.id())
                .setParameter("acknowledged", acknowledged == null ? "" : acknowledged.toString())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(StoredWithdrawals::told).toList());
    }

    @Override
    public Uni<Told> find(Mutiny.Session session, Party recipient, UUID id) {
        return session.createNativeQuery(ONE, Object[].class)
                .setParameter("id", id)
                .setParameter("recipientKind", recipient.kind().name())
                .setParameter("recipient", recipient.id())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(StoredWithdrawals::told);
    }

    @Override
    public Uni<Void> acknowledge(Mutiny.Session session, TenantId tenant, UUID id, Acknowledgement word) {
        return session.createNativeQuery(ACKNOWLEDGE)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .setParameter("at", word.at())
                .setParameter("by", word.by().value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Told told(@Nullable Object[] row) {
        return new Told(
                new TenantId((UUID) Objects.requireNonNull(row[0])),
                new Withdrawal(
                        (UUID) Objects.requireNonNull(row[1]),
                        new ReleaseId((UUID) Objects.requireNonNull(row[2])),
                        new StudentId((UUID) Objects.requireNonNull(row[3])),
                        Withdrawal.Kind.valueOf(text(row[4])),
                        Arrays.stream(text(row[5]).split(","))
                                .filter(name -> !name.isEmpty())
                                .map(Category::valueOf)
                                .collect(Collectors.toSet()),
                        new Party(Party.Kind.valueOf(text(row[6])), text(row[7])),
                        time(Objects.requireNonNull(row[8])),
                        row[9] == null ? null : acknowledgement(row)));
    }

    private static Acknowledgement acknowledgement(@Nullable Object[] row) {
        return new Acknowledgement(new Actor(text(row[9])), time(Objects.requireNonNull(row[10])));
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }

    private static Instant time(Object millis) {
        return Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
