package org.throughline.directory.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.Caller;

/** Entries inside a transaction that is open already: no row of a register that tells is written without its fact. */
@ApplicationScoped
public class EntryJournal {

    /** More entries of one kind than any question to one partner or school needs. */
    private static final int ALL = 2_000;

    private final EntryRows rows;
    private final Outbox outbox;

    public EntryJournal(EntryRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    public <T> Uni<Void> add(Mutiny.Session session, Caller by, Register<T> register, Entry<T> entry) {
        return rows.insert(session, register, entry, by).chain(() -> tell(session, register, null, entry));
    }

    public <T> Uni<Void> replace(Mutiny.Session session, Caller by, Register<T> register, T before, Entry<T> entry) {
        return rows.replace(session, register, entry, by).chain(() -> tell(session, register, before, entry));
    }

    private <T> Uni<Void> tell(Mutiny.Session session, Register<T> register, @Nullable T before, Entry<T> entry) {
        Told told = register.telling().tell(before, entry);
        return told == null
                ? Uni.createFrom().voidItem()
                : outbox.append(
                        session, new Fact(told.type(), entry.tenant(), entry.id(), entry.version(), told.data()));
    }

    /** Fails with 404 when the caller may not see an entry of this id. */
    public <T> Uni<Entry<T>> find(Mutiny.Session session, Register<T> register, UUID id) {
        return rows.find(session, register, id);
    }

    public <T> Uni<List<Entry<T>>> list(
            Mutiny.Session session, Register<T> register, Selection selection, Optional<UUID> after, int limit) {
        return rows.list(session, register, selection, after, limit);
    }

    public <T> Uni<List<Entry<T>>> all(Mutiny.Session session, Register<T> register, Selection selection) {
        return rows.list(session, register, selection, Optional.empty(), ALL);
    }
}
