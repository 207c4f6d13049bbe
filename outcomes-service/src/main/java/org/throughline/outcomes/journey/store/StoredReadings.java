package org.throughline.outcomes.journey.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.outcomes.documents.Collections;
import org.throughline.outcomes.documents.TenantCollection;
import org.throughline.outcomes.journey.Readings;
import org.throughline.outcomes.journey.StudentId;

/** Source data: no rebuild touches it. */
@ApplicationScoped
class StoredReadings implements Readings {
    private final TenantCollection readings;
    private final Ids ids;
    private final Clock clock;

    StoredReadings(Collections collections, Ids ids, Clock clock) {
        this.readings = collections.ofTenants("readings");
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Void> add(Caller caller, StudentId student, String purpose) {
        Document reading = new Document("person", caller.person().value())
                .append("client", caller.client())
                .append("student", student.toString())
                .append("purpose", purpose)
                .append("at", Date.from(clock.instant()));
        return readings.insert(caller.requireTenant(), ids.next().toString(), reading)
                .replaceWithVoid();
    }
}
