package org.throughline.directory.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.throughline.kit.tenancy.Caller;

/**
 * Gives people accounts. The account is made first, without any right; the act is recorded; only then may the person do
 * something, may sign in, and is told by mail. Whatever fails before somebody may sign in is completed by asking again; the
 * mail alone by {@link #inviteAgain}.
 */
@ApplicationScoped
public class InvitePeople {

    private final Accounts accounts;
    private final PeopleJournal journal;
    private final PermittedSchools schools;

    InvitePeople(Accounts accounts, PeopleJournal journal, PermittedSchools schools) {
        this.accounts = accounts;
        this.journal = journal;
        this.schools = schools;
    }

    /** Who is invited to do what. */
    public record Invitation(Profile profile, Permission permission) {}

    /** The account, and whether this request made it. */
    public record Invited(boolean made, Account account) {}

    /** The same invitation again changes nothing and sends no further mail. Fails with {@link PeopleRefused}. */
    public Uni<Invited> invite(Caller caller, Invitation invitation) {
        return journal.reach(caller)
                .invoke(reach -> reach.requireCovers(invitation.permission()))
                .call(() -> schools.require(caller, invitation.permission().schools()))
                .chain(reach -> accounts.add(reach, invitation.profile())
                        .chain(added -> added(caller, reach, added, invitation.permission())));
    }

    /** Sends the mail once more, as when it was lost. Fails with {@link PeopleRefused} for who may not sign in. */
    public Uni<Account> inviteAgain(Caller caller, UUID id) {
        return journal.reach(caller)
                .chain(reach -> accounts.get(reach, id))
                .invoke(InvitePeople::requireActive)
                .call(account -> journal.add(caller, PersonAct.Kind.INVITED, account, version -> {}))
                .call(account -> accounts.invite(account.id()));
    }

    private static void requireActive(Account account) {
        if (!account.active()) {
            throw new PeopleRefused(PeopleRefused.Reason.NOT_ACTIVE);
        }
    }

    private Uni<Invited> added(Caller caller, Reach reach, Accounts.Added added, Permission permission) {
        if (added instanceof Accounts.Added.Known known) {
            return journal.history(caller, known.account().id())
                    .chain(acts -> known(caller, reach, known.account().with(permission), known.account(), acts));
        }
        Account account = ((Accounts.Added.New) added).account().with(permission);
        return recorded(caller, account).chain(() -> completed(reach, account));
    }

    /** One that is not active was begun by a request that did not end, unless somebody ended the account since. */
    private Uni<Invited> known(Caller caller, Reach reach, Account invited, Account present, List<PersonAct> acts) {
        if (present.active() && present.permission().equals(invited.permission())) {
            return Uni.createFrom().item(new Invited(false, present));
        }
        if (present.active() || wasEnded(acts)) {
            return Uni.createFrom().failure(new PeopleRefused(PeopleRefused.Reason.ADDRESS_TAKEN));
        }
        return isRecorded(acts, invited)
                ? completed(reach, invited)
                : recorded(caller, invited).chain(() -> completed(reach, invited));
    }

    private static boolean isRecorded(List<PersonAct> acts, Account invited) {
        return !acts.isEmpty() && acts.get(acts.size() - 1).permission().equals(invited.permission());
    }

    private static boolean wasEnded(List<PersonAct> acts) {
        return acts.stream().anyMatch(act -> act.kind() == PersonAct.Kind.DEACTIVATED);
    }

    private Uni<PersonAct> recorded(Caller caller, Account account) {
        return journal.add(caller, PersonAct.Kind.INVITED, account, version -> {});
    }

    /** Whoever may sign in has all that was given: until then, the same invitation goes on where it stopped. */
    private Uni<Invited> completed(Reach reach, Account account) {
        return accounts.permit(reach, account.id(), account.permission())
                .chain(() -> accounts.activate(account.id(), true))
                .chain(() -> accounts.invite(account.id()))
                .replaceWith(new Invited(true, account.active(true)));
    }
}
