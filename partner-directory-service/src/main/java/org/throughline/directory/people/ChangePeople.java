package org.throughline.directory.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.tenancy.Caller;

/**
 * Changes what people may, and ends it. The act is recorded before it has its effect, which is nothing but what it says: of
 * two acts at the same time neither undoes the other. Where the effect fails, the same request again has it. Whatever a
 * person is signed in to ends, so that no session keeps what was taken.
 */
@ApplicationScoped
public class ChangePeople {

    private final Accounts accounts;
    private final PeopleJournal journal;
    private final PermittedSchools schools;

    ChangePeople(Accounts accounts, PeopleJournal journal, PermittedSchools schools) {
        this.accounts = accounts;
        this.journal = journal;
        this.schools = schools;
    }

    /** An account after an act on it. */
    public record Changed(Account account, long version) {

        static Changed of(Account account, List<PersonAct> acts) {
            return new Changed(account, PeopleJournal.version(acts));
        }
    }

    /**
     * What the person has already changes nothing, and ends nothing. Fails with 412 when somebody acted since it was read, and
     * with {@link PeopleRefused}.
     */
    public Uni<Changed> permit(Caller caller, UUID id, @Nullable String ifMatch, Permission permission) {
        LongConsumer check = version -> EntityTags.requireSame(EntityTags.requiredVersion(ifMatch), version);
        return journal.reach(caller)
                .invoke(reach -> reach.requireCovers(permission))
                .chain(reach -> accounts.get(reach, id)
                        .call(account -> schools.require(caller, permission.schoolsBeyond(account.permission())))
                        .chain(account -> account.permission().equals(permission)
                                ? unchanged(caller, account).invoke(found -> check.accept(found.version()))
                                : done(
                                        caller,
                                        PersonAct.Kind.CHANGED,
                                        account.with(permission),
                                        check,
                                        () -> accounts.permit(reach, id, permission))));
    }

    /** At once: the person is signed out everywhere and cannot sign in. Fails with {@link PeopleRefused}. */
    public Uni<Changed> deactivate(Caller caller, UUID id) {
        return activated(caller, id, PersonAct.Kind.DEACTIVATED, false);
    }

    /** Fails with {@link PeopleRefused}. */
    public Uni<Changed> reactivate(Caller caller, UUID id) {
        return activated(caller, id, PersonAct.Kind.REACTIVATED, true);
    }

    private Uni<Changed> activated(Caller caller, UUID id, PersonAct.Kind kind, boolean active) {
        return journal.reach(caller)
                .chain(reach -> accounts.get(reach, id))
                .chain(account -> account.active() == active
                        ? unchanged(caller, account)
                        : done(
                                caller,
                                kind,
                                account.active(active),
                                version -> {},
                                () -> accounts.activate(id, active)));
    }

    private Uni<Changed> unchanged(Caller caller, Account account) {
        return journal.history(caller, account.id()).map(acts -> Changed.of(account, acts));
    }

    private Uni<Changed> done(
            Caller caller, PersonAct.Kind kind, Account account, LongConsumer check, Supplier<Uni<Void>> effect) {
        if (caller.person().value().equals(account.id().toString())) {
            return Uni.createFrom().failure(new PeopleRefused(PeopleRefused.Reason.OWN_ACCOUNT));
        }
        return journal.add(caller, kind, account, check)
                .call(act -> effect.get())
                .call(() -> accounts.endSessions(account.id()))
                .map(act -> new Changed(account, act.version()));
    }
}
