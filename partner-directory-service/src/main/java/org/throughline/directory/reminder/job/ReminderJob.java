package org.throughline.directory.reminder.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.directory.reminder.RemindDistrict;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.AcrossTenants;

/**
 * Reminds the districts that want to be. Any number of replicas may do the same: a thing is reminded of by whoever writes
 * its row.
 */
@ApplicationScoped
class ReminderJob {

    private static final AcrossTenants.Search<TenantId> DISTRICTS = AcrossTenants.Search.of(
            "select tenant from reminder_settings order by tenant",
            row -> new TenantId(row.getUUID(0)),
            "a district could not be reminded");

    private final AcrossTenants districts;
    private final RemindDistrict reminders;

    ReminderJob(AcrossTenants districts, RemindDistrict reminders) {
        this.districts = districts;
        this.reminders = reminders;
    }

    @Scheduled(
            identity = "remind of what falls due",
            every = "${throughline.directory.remind-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> remind() {
        return districts.each(DISTRICTS, reminders::remind);
    }
}
