package org.throughline.directory.people.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.directory.people.Account;
import org.throughline.directory.people.Permission;
import org.throughline.directory.people.PersonAct;
import org.throughline.kit.tenancy.Role;

/**
 * A person's account.
 *
 * @param id the sub of the person's tokens
 * @param active whether the person may sign in
 */
record PersonView(UUID id, String email, String firstName, String lastName, boolean active, PermissionView permission) {

    /** What a person may, in one order. */
    record PermissionView(List<String> roles, List<String> schools) {
        static PermissionView of(Permission permission) {
            return new PermissionView(
                    permission.roles().stream().map(Role::claim).toList(), List.copyOf(permission.schools()));
        }
    }

    /** What somebody did with the account, and what the person may from then on. */
    record ActView(long version, PersonAct.Kind act, PermissionView permission, String by, Instant at) {
        static ActView of(PersonAct act) {
            return new ActView(act.version(), act.kind(), PermissionView.of(act.permission()), act.by(), act.at());
        }
    }

    /** The acts on an account, the oldest first. */
    record HistoryView(List<ActView> items) {
        static HistoryView of(List<PersonAct> acts) {
            return new HistoryView(acts.stream().map(ActView::of).toList());
        }
    }

    static PersonView of(Account account) {
        return new PersonView(
                account.id(),
                account.profile().email(),
                account.profile().firstName(),
                account.profile().lastName(),
                account.active(),
                PermissionView.of(account.permission()));
    }

    /** Shows nothing: most of it is personal. */
    @Override
    public String toString() {
        return "PersonView[]";
    }
}
