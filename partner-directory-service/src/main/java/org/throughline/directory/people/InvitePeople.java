package org.throughline.directory.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;

/**
 * Gives people accounts. The account is made first, without any right; the act is recorded; only then may the person do
 * something, may sign in, and is told by mail. Whatever fails before somebody may sign in is completed by asking again; the
 * mail alone by {@link #inviteAgain}. Of several who invite one person at the same time one does all of it, in its
 * {@link Turn}; the others are told what came of it.
 */
@ApplicationScoped
public class InvitePeople {

    private static final int MOST_PAUSES = 60;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Accounts accounts;
    private final PeopleJournal journal;
    private final PermittedSchools schools;
    private final InviteInTurn turns;

    InvitePeople(Accounts accounts, PeopleJournal journal, PermittedSchools schools, InviteInTurn turns) {
        this.accounts = accounts;
        this.journal = journal;
        this.schools = schools;
        this.turns = turns;
    }

    /** Who is invited to do what. */
    public record Invitation(Profile profile, Permission permission) {}

    /** The account, and whether this request made it. */
    public record Invited(boolean made, ChangePeople.Changed found) {}

    /** Somebody who invites somebody. */
    private record Asked(Caller caller, Reach reach, UUID person, Permission permission) {}

    /** The same invitation again changes nothing and sends no further mail. Fails with {@link PeopleRefused}. */
    public Uni<Invited> invite(Caller caller, Invitation invitation) {
        Permission permission = invitation.permission();
        return journal.reach(caller)
                .invoke(reach -> reach.requireCovers(permission))
                .call(() -> schools.require(caller, permission.schools()))
                .chain(reach -> accounts.add(reach, invitation.profile())
                        .map(Accounts.Added::account)
                        .chain(account -> added(new Asked(caller, reach, account.id(), permission), account)));
    }

    /** Sends the mail once more, as when it was lost. Fails with {@link PeopleRefused} for who may not sign in. */
    public Uni<ChangePeople.Changed> inviteAgain(Caller caller, UUID id) {
        return journal.reach(caller)
                .chain(reach -> accounts.get(reach, id))
                .invoke(InvitePeople::requireActive)
                .chain(account -> recorded(caller, account))
                .call(invited -> accounts.invite(invited.account().id()));
    }

    private static void requireActive(Account account) {
        if (!account.active()) {
            throw new PeopleRefused(PeopleRefused.Reason.NOT_ACTIVE);
        }
    }

    private Uni<Invited> added(Asked asked, Account account) {
        return account.active() ? told(asked, account) : inTurn(asked, 0);
    }

    /** Of an account that is complete. */
    private Uni<Invited> told(Asked asked, Account present) {
        return present.active() && present.permission().equals(asked.permission())
                ? journal.history(asked.caller(), present.id())
                        .map(acts -> new Invited(false, ChangePeople.Changed.of(present, acts)))
                : refused();
    }

    private static Uni<Invited> refused() {
        return Uni.createFrom().failure(new PeopleRefused(PeopleRefused.Reason.ADDRESS_TAKEN));
    }

    private Uni<Invited> inTurn(Asked asked, int pauses) {
        return turns.take(asked.caller(), asked.person(), asked.permission())
                .chain(turn -> turn instanceof Turn.Own own
                        ? inOwnTurn(asked, own)
                        : inOthers(asked, (Turn.Others) turn, pauses));
    }

    /** The account is read again: before the turn came, another may have been through with it. */
    private Uni<Invited> inOwnTurn(Asked asked, Turn.Own turn) {
        return accounts.get(asked.reach(), asked.person())
                .chain(present -> present.active() ? told(asked, present) : begun(asked, present))
                .call(() -> turns.done(asked.caller(), turn))
                .onFailure()
                .call(() -> turns.giveBack(asked.caller(), turn))
                .call(invited -> invited.made() ? accounts.invite(asked.person()) : nothing());
    }

    /** Whoever says the same waits for what comes of it, and goes on where the other stopped. */
    private Uni<Invited> inOthers(Asked asked, Turn.Others turn, int pauses) {
        if (turn.done()) {
            return accounts.get(asked.reach(), asked.person()).chain(present -> told(asked, present));
        }
        if (!turn.permission().equals(asked.permission())) {
            return refused();
        }
        return pauses < MOST_PAUSES
                ? turns.pause(PAUSE).chain(() -> inTurn(asked, pauses + 1))
                : Uni.createFrom()
                        .failure(new ProblemException(
                                        KitProblem.DEPENDENCY_UNAVAILABLE, "Somebody is inviting this person.")
                                .retryAfterSeconds(5));
    }

    /** One that is not active was begun by a request that did not end, unless somebody ended the account since. */
    private Uni<Invited> begun(Asked asked, Account present) {
        Account account = present.with(asked.permission()).active(true);
        return journal.history(asked.caller(), asked.person())
                .invoke(InvitePeople::requireNotEnded)
                .chain(acts -> isRecorded(acts, account)
                        ? Uni.createFrom().item(ChangePeople.Changed.of(account, acts))
                        : recorded(asked.caller(), account))
                .chain(invited -> completed(asked.reach(), invited));
    }

    private static void requireNotEnded(List<PersonAct> acts) {
        if (acts.stream().anyMatch(act -> act.kind() == PersonAct.Kind.DEACTIVATED)) {
            throw new PeopleRefused(PeopleRefused.Reason.ADDRESS_TAKEN);
        }
    }

    private static boolean isRecorded(List<PersonAct> acts, Account invited) {
        return !acts.isEmpty() && acts.get(acts.size() - 1).permission().equals(invited.permission());
    }

    private Uni<ChangePeople.Changed> recorded(Caller caller, Account account) {
        return journal.add(caller, PersonAct.Kind.INVITED, account, version -> {})
                .map(act -> new ChangePeople.Changed(account, act.version()));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /** Whoever may sign in has all that was given: until then, the same invitation goes on where it stopped. */
    private Uni<Invited> completed(Reach reach, ChangePeople.Changed invited) {
        Account account = invited.account();
        return accounts.permit(reach, account.id(), account.permission())
                .chain(() -> accounts.activate(account.id(), true))
                .replaceWith(new Invited(true, invited));
    }
}
