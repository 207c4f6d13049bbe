package org.throughline.directory.register;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Caller;

/** Where entries lie. */
public interface EntryRows {

    /** Until the transaction ends no other that asks for the same is past this: for a rule over several entries. */
    Uni<Void> alone(Mutiny.Session session, String what);

    <T> Uni<Void> insert(Mutiny.Session session, Register<T> register, Entry<T> entry, Caller by);

    /** Replaces the version before this one; fails with 409 when somebody else did so first. */
    <T> Uni<Void> replace(Mutiny.Session session, Register<T> register, Entry<T> entry, Caller by);

    /** Fails with 404 when the caller may not see an entry of this id. */
    <T> Uni<Entry<T>> find(Mutiny.Session session, Register<T> register, UUID id);

    /** In the order they were made. */
    <T> Uni<List<Entry<T>>> list(
            Mutiny.Session session, Register<T> register, Selection selection, Optional<UUID> after, int limit);
}
