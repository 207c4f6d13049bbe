package org.throughline.directory.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.throughline.directory.school.DistrictSchools;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Whether the schools that somebody is given are the district's; asked before anything is done with an account. */
@ApplicationScoped
class PermittedSchools {

    private final Transactions transactions;
    private final DistrictSchools schools;

    PermittedSchools(Transactions transactions, DistrictSchools schools) {
        this.transactions = transactions;
        this.schools = schools;
    }

    /** Fails with {@link PeopleRefused} for those that are not. */
    Uni<Void> require(Caller caller, Set<String> given) {
        return given.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions
                        .as(caller, session -> schools.unknown(session, given))
                        .invoke(PermittedSchools::requireNone)
                        .replaceWithVoid();
    }

    private static void requireNone(Set<String> unknown) {
        if (!unknown.isEmpty()) {
            throw new PeopleRefused(PeopleRefused.Reason.UNKNOWN_SCHOOL, Permission.at(unknown));
        }
    }
}
