package org.throughline.directory.reminder;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;

/** Where a district wants to be reminded, and what it was reminded of. */
public interface ReminderBook {

    /**
     * Settings.
     *
     * @param version how often they were set
     * @param facts how many tell of them
     */
    record Kept(ReminderSettings settings, long version, long facts) {

        static Kept first(ReminderSettings settings) {
            return new Kept(settings, 1, 1);
        }

        Kept next(ReminderSettings changed) {
            return new Kept(changed, version + 1, facts + 1);
        }
    }

    Uni<Optional<Kept>> settings(Mutiny.Session session, TenantId tenant);

    /** Replaces the version before this one; fails with 409 when somebody else did so first. */
    Uni<Void> set(Mutiny.Session session, Caller by, Kept kept);

    /** Whether it is the first time; from then on it is not. */
    Uni<Boolean> isFirst(Mutiny.Session session, TenantId tenant, DueThing thing);
}
