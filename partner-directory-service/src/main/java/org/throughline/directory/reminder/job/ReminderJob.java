package org.throughline.directory.reminder.job;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.throughline.directory.InOrder;
import org.throughline.directory.reminder.RemindDistrict;
import org.throughline.kit.tenancy.TenantId;

/**
 * Finds, as the relay, which districts want to be reminded; reminds as the application, one district at a time. Any number
 * of replicas may do the same: a thing is reminded of by whoever writes its row.
 */
@ApplicationScoped
class ReminderJob {

    private static final Logger LOG = Logger.getLogger(ReminderJob.class);
    private static final String DISTRICTS = "select tenant from reminder_settings order by tenant";

    private final Pool relay;
    private final RemindDistrict reminders;

    ReminderJob(@ReactiveDataSource("relay") Pool relay, RemindDistrict reminders) {
        this.relay = relay;
        this.reminders = reminders;
    }

    @Scheduled(
            identity = "remind of what falls due",
            every = "${throughline.directory.remind-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> remind() {
        return relay.query(DISTRICTS)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new TenantId(row.getUUID(0)))
                        .toList())
                .chain(districts -> InOrder.eachByItself(districts, reminders::remind, ReminderJob::warn));
    }

    private static void warn(Throwable failure) {
        LOG.warnf("a district could not be reminded: %s", failure.getClass().getSimpleName());
    }
}
