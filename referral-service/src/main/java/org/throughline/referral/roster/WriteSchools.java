package org.throughline.referral.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.TenantId;

/** Writes the schools of a roster, and tells of each that changed in the transaction in which it did. */
@ApplicationScoped
class WriteSchools {

    private final RosterWriting rows;
    private final Outbox outbox;

    WriteSchools(RosterWriting rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    Uni<Void> write(Mutiny.Session session, TenantId tenant, List<School> schools) {
        return rows.schools(session, tenant, schools).chain(() -> tell(session, tenant));
    }

    /** Also tells of schools that the roster does not name and nobody has been told of: those of before facts told of any. */
    Uni<Void> end(Mutiny.Session session, TenantId tenant, Roster roster) {
        Uni<Void> closed = roster.listsEverySchool()
                ? rows.closeAllSchoolsBut(session, tenant, roster.schools())
                : Uni.createFrom().voidItem();
        return closed.chain(() -> tell(session, tenant));
    }

    private Uni<Void> tell(Mutiny.Session session, TenantId tenant) {
        return rows.takeUntoldSchools(session, tenant)
                .map(schools ->
                        schools.stream().map(school -> fact(tenant, school)).toList())
                .chain(facts -> outbox.appendAll(session, facts));
    }

    private static Fact fact(TenantId tenant, UntoldSchool untold) {
        return new Fact(SchoolChanged.TYPE, tenant, untold.id(), untold.version(), SchoolChanged.of(untold.school()));
    }
}
