package org.throughline.kit.transaction;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;

/**
 * The only way to the database. A transaction has its own context, knows its tenant before its first statement, is not
 * touched by a client that hangs up, and fails at once when it is opened inside another.
 *
 * <p>While PostgreSQL is away, or takes no more, what is asked for fails with 503 and is safe to repeat; a commit whose
 * answer is lost is not known to be done or not ({@link org.throughline.kit.problem.OutcomeUnknown}).
 *
 * <p>Time-outs are PostgreSQL's and the pool's. Call no other service and no time-out operator in {@code work}.
 */
@ApplicationScoped
public class Transactions {

    private static final String OF_ONE_MOMENT = "set transaction isolation level repeatable read, read only";

    private final Mutiny.SessionFactory sessions;
    private final OwnContext context;
    private final List<CommitListener> listeners;

    public Transactions(Mutiny.SessionFactory sessions, Vertx vertx, @All List<CommitListener> listeners) {
        this.sessions = sessions;
        this.context = new OwnContext(vertx);
        this.listeners = listeners;
    }

    /** Works as the caller: row-level security sees the caller's tenant or organization, and the person. */
    public <T> Uni<T> as(Caller caller, Function<Mutiny.Session, Uni<T>> work) {
        return stateful(Binding.of(caller), work);
    }

    /** Reads as the caller, with several statements, what was so when the first began: what others commit meanwhile is not seen. */
    public <T> Uni<T> ofOneMoment(Caller caller, Function<Mutiny.Session, Uni<T>> work) {
        return stateful(Binding.of(caller), session -> PlainRows.written(session, OF_ONE_MOMENT), work);
    }

    /** Works for a tenant without a person: jobs, listeners, public reads. */
    public <T> Uni<T> forTenant(TenantId tenant, Function<Mutiny.Session, Uni<T>> work) {
        return stateful(Binding.of(tenant), work);
    }

    /** As {@link #as}, with the session kind for bulk work and projections. */
    public <T> Uni<T> statelessAs(Caller caller, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return stateless(Binding.of(caller), work);
    }

    /** As {@link #forTenant}, with the session kind for bulk work and projections. */
    public <T> Uni<T> statelessForTenant(TenantId tenant, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return stateless(Binding.of(tenant), work);
    }

    /** Reads what belongs to no tenant, such as the list of tenants; every tenant's rows are invisible here. */
    public <T> Uni<T> withoutTenant(Function<Mutiny.Session, Uni<T>> work) {
        return stateful(new Binding(null, null, null), work);
    }

    /**
     * Gives the running transaction the tenant of a row that an organization's caller was allowed to load, before that
     * row is written.
     */
    public Uni<Void> enterTenant(Mutiny.Session session, TenantId tenant) {
        return PlainRows.of(session, "select set_config('throughline.tenant', $1, true)", tenant.toString())
                .replaceWithVoid();
    }

    private <T> Uni<T> stateful(Binding binding, Function<Mutiny.Session, Uni<T>> work) {
        return stateful(binding, session -> Uni.createFrom().nullItem(), work);
    }

    /** @param first before anything is read: how the transaction is isolated can be said only then */
    private <T> Uni<T> stateful(
            Binding binding, Function<Mutiny.Session, Uni<Integer>> first, Function<Mutiny.Session, Uni<T>> work) {
        return attempted(attempt -> sessions.withTransaction(session -> first.apply(session)
                .chain(() -> bound(PlainRows.of(session, Binding.SQL, binding.settings()), () -> work.apply(session)))
                .call(() -> written(session))
                .invoke(attempt::commits)));
    }

    /**
     * The work's first statement follows without waiting until PostgreSQL has been told who works: it takes them in their order, and a
     * transaction in which that failed takes nothing more. Neither is cancelled because the other failed.
     */
    private static <T> Uni<T> bound(Uni<?> binding, Supplier<Uni<T>> work) {
        return Uni.combine()
                .all()
                .unis(binding, Uni.createFrom().deferred(work::get))
                .collectFailures()
                .with((told, done) -> done);
    }

    /** As the commit would, and instead of it: what fails here is known not to be done. */
    private static Uni<Void> written(Mutiny.Session session) {
        return session.getFlushMode() == FlushMode.MANUAL
                ? Uni.createFrom().voidItem()
                : session.flush().invoke(() -> session.setFlushMode(FlushMode.MANUAL));
    }

    private <T> Uni<T> stateless(Binding binding, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return attempted(attempt -> sessions.withStatelessTransaction(
                session -> bound(PlainRows.of(session, Binding.SQL, binding.settings()), () -> work.apply(session))
                        .invoke(attempt::commits)));
    }

    private <T> Uni<T> attempted(Function<Attempt, Uni<T>> transaction) {
        return Uni.createFrom().deferred(() -> attempted(new Attempt(), transaction));
    }

    private <T> Uni<T> attempted(Attempt attempt, Function<Attempt, Uni<T>> transaction) {
        return context.run(() -> transaction.apply(attempt))
                .invoke(() -> listeners.forEach(CommitListener::committed))
                .onFailure()
                .transform(attempt::problemOrSame);
    }
}
