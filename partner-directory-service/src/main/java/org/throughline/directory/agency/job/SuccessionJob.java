package org.throughline.directory.agency.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.agency.FollowSuccession;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.AcrossTenants;

/**
 * Lets links to agencies in whose place another stands follow. Any number of replicas may do the same: a link has one next
 * version.
 */
@ApplicationScoped
class SuccessionJob {

    private static final AcrossTenants.Search<LeftBehind> LEFT_BEHIND = AcrossTenants.Search.of(
            """
            select l.tenant, l.organization_id from agency a join agency_link l on l.agency_id = a.id
            where a.state = 'SUCCEEDED' and not exists (select from agency_link n
                where n.tenant = l.tenant and n.organization_id = l.organization_id and n.version > l.version)
            order by l.tenant, l.organization_id limit 500""",
            LeftBehind::of,
            "a link could not follow");

    private record LeftBehind(TenantId tenant, DistrictOrganizationId organization) {

        static LeftBehind of(Row row) {
            return new LeftBehind(new TenantId(row.getUUID(0)), new DistrictOrganizationId(row.getUUID(1)));
        }
    }

    private final AcrossTenants districts;
    private final FollowSuccession successions;

    SuccessionJob(AcrossTenants districts, FollowSuccession successions) {
        this.districts = districts;
        this.successions = successions;
    }

    @Scheduled(
            identity = "follow successions of agencies",
            every = "${throughline.directory.follow-successions-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return districts.each(LEFT_BEHIND, link -> successions.follow(link.tenant(), link.organization()));
    }
}
