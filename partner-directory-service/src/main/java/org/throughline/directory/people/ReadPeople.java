package org.throughline.directory.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;

/** Reads the accounts within a caller's reach. */
@ApplicationScoped
public class ReadPeople {

    private final Accounts accounts;
    private final PeopleJournal journal;

    ReadPeople(Accounts accounts, PeopleJournal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    /** Fails with 404 when the account is not in the caller's reach. */
    public Uni<ChangePeople.Changed> get(Caller caller, UUID id) {
        return journal.reach(caller)
                .chain(reach -> accounts.get(reach, id))
                .chain(account -> journal.history(caller, id).map(acts -> ChangePeople.Changed.of(account, acts)));
    }

    /** Fails with 404 when the account is not in the caller's reach. */
    public Uni<List<PersonAct>> history(Caller caller, UUID id) {
        return journal.reach(caller)
                .chain(reach -> accounts.get(reach, id))
                .chain(account -> journal.history(caller, account.id()));
    }

    /** Whether there is an identity provider to ask. */
    public boolean areKnown() {
        return accounts.areKnown();
    }

    /** Where a person belongs, whoever asks; empty when nobody has such an account. Outside of any transaction. */
    public Uni<Optional<Belonging>> belonging(String person) {
        return id(person).map(accounts::belonging).orElseGet(() -> Uni.createFrom()
                .item(Optional.empty()));
    }

    /** As tokens have it: who reads it otherwise finds nobody by it. */
    private static Optional<UUID> id(String person) {
        try {
            return Optional.of(UUID.fromString(person))
                    .filter(id -> id.toString().equals(person));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** The identity provider numbers its pages. */
    public Uni<Page<Account>> page(PageRequest page, PeopleQuery query) {
        long from = page.position().map(Long::parseLong).orElse(0L);
        return journal.reach(page.caller())
                .chain(reach -> accounts.list(reach, query, from, page.rows()))
                .map(rows -> Page.of(rows, page.limit(), last -> Long.toString(last.number()))
                        .map(Accounts.Listed::account));
    }
}
