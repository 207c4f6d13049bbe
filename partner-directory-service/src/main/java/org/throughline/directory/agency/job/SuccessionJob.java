package org.throughline.directory.agency.job;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.throughline.directory.InOrder;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.agency.FollowSuccession;
import org.throughline.kit.tenancy.TenantId;

/**
 * Finds, as the relay, links to agencies in whose place another stands; follows as the application, in one district at a
 * time. Any number of replicas may do the same: a link has one next version.
 */
@ApplicationScoped
class SuccessionJob {

    private static final Logger LOG = Logger.getLogger(SuccessionJob.class);

    private static final String LEFT_BEHIND =
            """
            select l.tenant, l.organization_id from agency a join agency_link l on l.agency_id = a.id
            where a.state = 'SUCCEEDED' and not exists (select from agency_link n
                where n.tenant = l.tenant and n.organization_id = l.organization_id and n.version > l.version)
            order by l.tenant, l.organization_id limit 500""";

    private record LeftBehind(TenantId tenant, DistrictOrganizationId organization) {}

    private final Pool relay;
    private final FollowSuccession successions;

    SuccessionJob(@ReactiveDataSource("relay") Pool relay, FollowSuccession successions) {
        this.relay = relay;
        this.successions = successions;
    }

    @Scheduled(
            identity = "follow successions of agencies",
            every = "${throughline.directory.follow-successions-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return relay.query(LEFT_BEHIND)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SuccessionJob::leftBehind)
                        .toList())
                .chain(links -> InOrder.eachByItself(
                        links, link -> successions.follow(link.tenant(), link.organization()), SuccessionJob::warn));
    }

    /** It is found again the next time. */
    private static void warn(Throwable failure) {
        LOG.warnf("a link could not follow: %s", failure.getClass().getSimpleName());
    }

    private static LeftBehind leftBehind(Row row) {
        return new LeftBehind(new TenantId(row.getUUID(0)), new DistrictOrganizationId(row.getUUID(1)));
    }
}
