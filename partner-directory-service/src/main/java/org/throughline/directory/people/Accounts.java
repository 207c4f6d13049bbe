package org.throughline.directory.people;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts at the identity provider. Each operation may be repeated. */
public interface Accounts {

    /** What came of adding an account. */
    sealed interface Added {

        Account account();

        /** It is there, may do nothing and cannot sign in yet. */
        record New(Account account) implements Added {}

        /** The reach has one of this address already. */
        record Known(Account account) implements Added {}
    }

    /** Fails with {@link PeopleRefused} when somebody beyond the reach has the address. */
    Uni<Added> add(Reach reach, Profile profile);

    /** Fails with 404 when there is none, or it is not in the reach. */
    Uni<Account> get(Reach reach, UUID id);

    /**
     * An account in a list.
     *
     * @param number where the list goes on behind it
     */
    record Listed(long number, Account account) {}

    /** Whether there is an identity provider to ask. */
    boolean areKnown();

    /** Of whichever district or agency the person is; empty when there is no such account, and for a program's. */
    Uni<Optional<Belonging>> belonging(UUID id);

    /** @param from where the list goes on; 0 at its beginning */
    Uni<List<Listed>> list(Reach reach, PeopleQuery query, long from, int limit);

    /** From now on the person may do this, of what the reach gives, and no more; whether he may sign in stays as it is. */
    Uni<Void> permit(Reach reach, UUID id, Permission permission);

    /** Whether the person may sign in; what he may then stays as it is. */
    Uni<Void> activate(UUID id, boolean active);

    /** Sends a mail by which the person chooses a password. */
    Uni<Void> invite(UUID id);

    /** Ends whatever the person is signed in to. */
    Uni<Void> endSessions(UUID id);
}
