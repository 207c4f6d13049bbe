package org.throughline.directory.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;
import org.throughline.kit.tenancy.Role;

/** Somebody did something with a person's account; no name, no address. */
public record PersonChanged(
        UUID personId, PersonAct.Kind act, @Nullable UUID agencyId, List<String> roles, List<String> schoolSourcedIds) {

    public static final String TYPE = "org.throughline.directory.person.changed.v1";

    static PersonChanged of(Reach reach, PersonAct act) {
        AgencyId agency = reach.agency();
        return new PersonChanged(
                act.person(),
                act.kind(),
                agency == null ? null : agency.value(),
                act.permission().roles().stream().map(Role::claim).toList(),
                List.copyOf(act.permission().schools()));
    }
}
