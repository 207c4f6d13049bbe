package org.throughline.directory.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.Caller;

/** Entries inside a transaction that is open already: no row of a register that tells is written without its fact. */
@ApplicationScoped
public class EntryJournal {

    /** More entries of one kind than most questions need: they take one statement. */
    private static final int AT_A_TIME = 2_000;

    private final EntryRows rows;
    private final Outbox outbox;

    public EntryJournal(EntryRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /** Until the transaction ends no other that asks for the same is past this: for a rule over several entries. */
    public Uni<Void> alone(Mutiny.Session session, String what) {
        return rows.alone(session, what);
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
        return after(session, register, selection, List.of());
    }

    private <T> Uni<List<Entry<T>>> after(
            Mutiny.Session session, Register<T> register, Selection selection, List<Entry<T>> before) {
        Optional<UUID> last = before.stream().reduce((one, next) -> next).map(Entry::id);
        return list(session, register, selection, last, AT_A_TIME).chain(more -> {
            List<Entry<T>> all = Stream.concat(before.stream(), more.stream()).toList();
            return more.size() < AT_A_TIME ? Uni.createFrom().item(all) : after(session, register, selection, all);
        });
    }
}
