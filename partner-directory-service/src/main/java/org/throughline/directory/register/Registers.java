package org.throughline.directory.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.Verdict;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Adds, changes and reads entries, each in one transaction with the fact that tells of it. */
@ApplicationScoped
public class Registers {

    private final Transactions transactions;
    private final Idempotency idempotency;
    private final EntryJournal journal;
    private final Ids ids;

    public Registers(Transactions transactions, Idempotency idempotency, EntryJournal journal, Ids ids) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.journal = journal;
        this.ids = ids;
    }

    /** What a change makes of an entry; it may look things up in the transaction, and fails to refuse. */
    @FunctionalInterface
    public interface Change<T> {
        Uni<T> of(Mutiny.Session session, Entry<T> entry);
    }

    /** Adds an entry under the caller's district, once. */
    public <T> Uni<Entry<T>> add(Write write, Register<T> register, Function<Mutiny.Session, Uni<T>> content) {
        return add(
                write, register, session -> Uni.createFrom().item(write.caller().requireTenant()), content);
    }

    /**
     * Adds an entry, once.
     *
     * @param place says whose district's entry it is, and enters it when the caller's is none
     */
    public <T> Uni<Entry<T>> add(
            Write write,
            Register<T> register,
            Function<Mutiny.Session, Uni<TenantId>> place,
            Function<Mutiny.Session, Uni<T>> content) {
        return transactions.as(write.caller(), session -> place.apply(session)
                .chain(tenant -> idempotency.once(
                        session, write.in(tenant), () -> added(session, write, register, tenant, content)))
                .chain(made -> journal.find(session, register, made.resource())));
    }

    /**
     * As {@link #add(Write, Register, Function)}, once another server was asked. What was added already is answered without that: the
     * other server may be away by now, or say otherwise. Of two at once with one key, the second has what the first has added,
     * whatever it was told itself; who is refused before anything was added leaves nothing.
     *
     * @param asked outside of any transaction; fails to refuse
     */
    public <T> Uni<Entry<T>> addAsked(
            Write write, Register<T> register, Supplier<Uni<Void>> asked, Function<Mutiny.Session, Uni<T>> content) {
        return write.key() == null
                ? asked.get().chain(() -> add(write, register, content))
                : addedEarlier(write, register)
                        .chain(earlier -> earlier.isPresent()
                                ? Uni.createFrom().item(earlier.get())
                                : Verdict.of(asked.get())
                                        .chain(verdict -> add(
                                                write,
                                                register,
                                                session -> verdict.chain(() -> content.apply(session)))));
    }

    private <T> Uni<Optional<Entry<T>>> addedEarlier(Write write, Register<T> register) {
        return transactions.as(
                write.caller(),
                session -> idempotency.earlier(
                        session,
                        write.in(write.caller().requireTenant()),
                        made -> journal.find(session, register, made.resource())));
    }

    private <T> Uni<Created> added(
            Mutiny.Session session,
            Write write,
            Register<T> register,
            TenantId tenant,
            Function<Mutiny.Session, Uni<T>> content) {
        UUID id = ids.next();
        return content.apply(session)
                .chain(made -> journal.add(session, write.caller(), register, Entry.first(tenant, id, made)))
                .replaceWith(Created.of(201, id));
    }

    /** Replaces what the caller has read: {@code If-Match} is needed. */
    public <T> Uni<Entry<T>> replace(
            Caller caller, Register<T> register, UUID id, @Nullable String ifMatch, Change<T> change) {
        return transactions.as(caller, session -> journal.find(session, register, id)
                .invoke(entry -> EntityTags.requireSame(EntityTags.requiredVersion(ifMatch), entry.version()))
                .call(entry -> transactions.enterTenant(session, entry.tenant()))
                .chain(entry -> changed(session, caller, register, entry, change)));
    }

    /** A verb of the domain: once, and guarded by what the change refuses. What leaves the entry as it is, is none. */
    public <T> Uni<Entry<T>> act(Write write, Register<T> register, UUID id, Change<T> change) {
        return transactions.as(write.caller(), session -> journal.find(session, register, id)
                .call(entry -> transactions.enterTenant(session, entry.tenant()))
                .call(entry -> idempotency.once(
                        session, write.in(entry.tenant()), () -> acted(session, write.caller(), register, entry, change)
                                .replaceWith(Created.of(200, id))))
                .chain(() -> journal.find(session, register, id)));
    }

    private <T> Uni<Void> acted(
            Mutiny.Session session, Caller caller, Register<T> register, Entry<T> entry, Change<T> change) {
        return change.of(session, entry)
                .chain(after -> after.equals(entry.content())
                        ? Uni.createFrom().voidItem()
                        : journal.replace(session, caller, register, entry.content(), entry.next(after)));
    }

    private <T> Uni<Entry<T>> changed(
            Mutiny.Session session, Caller caller, Register<T> register, Entry<T> entry, Change<T> change) {
        return change.of(session, entry)
                .map(entry::next)
                .call(next -> journal.replace(session, caller, register, entry.content(), next));
    }

    /** Fails with 404 when the caller may not see an entry of this id. */
    public <T> Uni<Entry<T>> get(Caller caller, Register<T> register, UUID id) {
        return transactions.as(caller, session -> journal.find(session, register, id));
    }

    public <T> Uni<Page<Entry<T>>> page(Register<T> register, Selection selection, PageRequest page) {
        Optional<UUID> after = page.position().map(UUID::fromString);
        return transactions
                .as(page.caller(), session -> journal.list(session, register, selection, after, page.rows()))
                .map(rows -> Page.of(rows, page.limit(), entry -> entry.id().toString()));
    }
}
