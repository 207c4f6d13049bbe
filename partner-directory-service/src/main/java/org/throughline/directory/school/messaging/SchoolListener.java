package org.throughline.directory.school.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.school.DistrictSchool;
import org.throughline.directory.school.SchoolRows;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.inbox.postgres.FactHandler;

/** Keeps which schools a district has. */
@ApplicationScoped
class SchoolListener implements FactHandler {

    private static final String CHANGED = "org.throughline.referral.school.changed.v1";

    private final SchoolRows schools;

    SchoolListener(SchoolRows schools) {
        this.schools = schools;
    }

    /** Of a school that a roster changed. */
    record Changed(String sourcedId, String name, Boolean active) {
        Changed {
            Objects.requireNonNull(sourcedId);
            Objects.requireNonNull(name);
            Objects.requireNonNull(active);
        }
    }

    @Override
    public Set<String> types() {
        return Set.of(CHANGED);
    }

    @Override
    public boolean hasSideEffects() {
        return false;
    }

    @Override
    public Uni<Void> handle(ReceivedFact fact, Mutiny.Session session) {
        Changed changed = fact.dataAs(Changed.class);
        return schools.keep(
                session,
                fact.tenant(),
                new DistrictSchool(changed.sourcedId(), changed.name(), changed.active(), fact.aggregateVersion()));
    }
}
