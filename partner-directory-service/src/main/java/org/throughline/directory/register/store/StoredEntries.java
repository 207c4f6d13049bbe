package org.throughline.directory.register.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryRows;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Selection;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;

/** Entries in PostgreSQL; row-level security says who sees which. */
@ApplicationScoped
class StoredEntries implements EntryRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Clock clock;

    StoredEntries(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> alone(Mutiny.Session session, String what) {
        return PlainRows.of(session, "select cast(pg_advisory_xact_lock(hashtextextended($1::text, 0)) as text)", what)
                .replaceWithVoid();
    }

    @Override
    public <T> Uni<Void> insert(Mutiny.Session session, Register<T> register, Entry<T> entry, Caller by) {
        return write(session, EntrySql.insert(register), register, entry, by).replaceWithVoid();
    }

    @Override
    public <T> Uni<Void> replace(Mutiny.Session session, Register<T> register, Entry<T> entry, Caller by) {
        return write(session, EntrySql.replace(register), register, entry, by)
                .invoke(StoredEntries::requireReplaced)
                .replaceWithVoid();
    }

    private <T> Uni<Integer> write(
            Mutiny.Session session, String sql, Register<T> register, Entry<T> entry, Caller by) {
        Mutiny.MutationQuery write = session.createNativeQuery(sql)
                .setParameter(1, entry.tenant().value())
                .setParameter(2, entry.id())
                .setParameter(3, entry.version())
                .setParameter(4, by.person().value())
                .setParameter(5, clock.instant())
                .setParameter(6, ContentJson.write(entry.content()));
        int position = EntrySql.FIXED;
        for (Register.Column<T> column : register.columns()) {
            position++;
            write.setParameter(position, column.value().apply(entry.content()));
        }
        return write.executeUpdate();
    }

    private static void requireReplaced(int rows) {
        if (rows == 0) {
            throw new ProblemException(KitProblem.CONFLICT, "Read it again and repeat the request.")
                    .retryAfterSeconds(1);
        }
    }

    @Override
    public <T> Uni<Entry<T>> find(Mutiny.Session session, Register<T> register, UUID id) {
        return session.createNativeQuery(EntrySql.find(register), Object[].class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(row -> entry(register, row));
    }

    @Override
    public <T> Uni<List<Entry<T>>> list(
            Mutiny.Session session, Register<T> register, Selection selection, Optional<UUID> after, int limit) {
        Stream<Object> page = Stream.of(after.orElse(BEFORE_ALL), limit);
        Stream<Object> wanted = selection.conditions().stream().map(Selection.Condition::value);
        return PlainRows.of(
                        session,
                        EntrySql.list(register, selection),
                        Stream.concat(page, wanted).toArray())
                .map(rows -> rows.stream().map(row -> entry(register, row)).collect(Collectors.toList()));
    }

    private static <T> Entry<T> entry(Register<T> register, Object[] row) {
        return new Entry<>(
                new TenantId((UUID) row[0]),
                (UUID) row[1],
                ((Number) row[2]).longValue(),
                ContentJson.read((String) row[3], register.type()));
    }
}
