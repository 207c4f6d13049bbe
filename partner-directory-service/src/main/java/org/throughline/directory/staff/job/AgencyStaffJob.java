package org.throughline.directory.staff.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.staff.FollowAgencyStaff;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.AcrossTenants;

/** Lets records follow agencies' people, and those their agencies. Any number of replicas may do the same. */
@ApplicationScoped
class AgencyStaffJob {

    /** Of whom a district said that they leave nothing follows. */
    private static final AcrossTenants.Search<Found> BEHIND = AcrossTenants.Search.of(
            """
            select m.tenant, m.id, a.agency_id
            from agency_staff_member a join staff_member m on m.agency_staff_id = a.id
                and m.agency_staff_version < a.version and m.follows
            where a.agency_id = (select l.agency_id from agency_link l
                where l.tenant = m.tenant and l.organization_id = m.organization_id order by l.version desc limit 1)
            order by m.tenant, m.id limit 500""",
            Found::of,
            "a staff record could not follow its agency's");

    private static final AcrossTenants.Search<Found> ORPHANS = AcrossTenants.Search.of(
            """
            select m.tenant, m.id, a.successor_id from agency a join agency_staff_member m on m.agency_id = a.id
            where a.state = 'SUCCEEDED' order by m.tenant, m.id limit 500""",
            Found::of,
            "a person could not follow the agency");

    /** A record, and the agency whose it is or will be. */
    private record Found(TenantId tenant, UUID id, AgencyId agency) {

        static Found of(Row row) {
            return new Found(new TenantId(row.getUUID(0)), row.getUUID(1), new AgencyId(row.getUUID(2)));
        }
    }

    private final AcrossTenants districts;
    private final FollowAgencyStaff staff;

    AgencyStaffJob(AcrossTenants districts, FollowAgencyStaff staff) {
        this.districts = districts;
        this.staff = staff;
    }

    @Scheduled(
            identity = "follow agencies' staff",
            every = "${throughline.directory.follow-agency-staff-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return districts
                .each(ORPHANS, found -> staff.hand(found.tenant(), found.id(), found.agency()))
                .chain(() -> districts.each(BEHIND, found -> staff.follow(found.tenant(), found.id(), found.agency())));
    }
}
