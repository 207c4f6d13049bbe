package org.throughline.directory.program.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.capacity.Offering;
import org.throughline.directory.program.EndProgramLinks;
import org.throughline.directory.program.FollowAgencies;
import org.throughline.directory.program.FollowPrograms;
import org.throughline.directory.program.ProgramId;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.AcrossTenants;

/** Lets services follow their programs, and programs their agencies. Any number of replicas may do the same. */
@ApplicationScoped
class ProgramJob {

    /** The link that holds of each offering, with its program and its service. */
    private static final String LINKED =
            """
            select l.tenant, l.service_id, l.location_id, p.agency_id
            from agency_program p join program_link l on l.program_id = p.id
                join service_listing s on s.tenant = l.tenant and s.id = l.service_id and not s.withdrawn
            where not exists (select from program_link n where n.tenant = l.tenant and n.service_id = l.service_id
                and n.location_id is not distinct from l.location_id and n.version > l.version)
            and %s order by l.tenant, l.service_id limit 500""";

    private static final AcrossTenants.Search<Linked> BEHIND = AcrossTenants.Search.of(
            LINKED.formatted("l.carried < p.version and s.agency_id = p.agency_id"),
            Linked::of,
            "a service could not follow its program");

    private static final AcrossTenants.Search<Linked> LEFT = AcrossTenants.Search.of(
            LINKED.formatted(
                    """
                    s.agency_id is distinct from p.agency_id
                    and (select a.state from agency a where a.id = p.agency_id) = 'VERIFIED'
                    and coalesce((select a.state from agency a where a.id = s.agency_id), 'VERIFIED') = 'VERIFIED'"""),
            Linked::of,
            "a service could not leave its program");

    private static final String ENDED = LINKED.formatted("p.ends_at <= $1");

    private static final AcrossTenants.Search<Orphan> ORPHANS = AcrossTenants.Search.of(
            """
            select p.tenant, p.id, a.successor_id from agency a join agency_program p on p.agency_id = a.id
            where a.state = 'SUCCEEDED' order by p.tenant, p.id limit 500""",
            Orphan::of,
            "a program could not follow its agency");

    private record Linked(TenantId tenant, Offering offering, AgencyId agency) {

        static Linked of(Row row) {
            return new Linked(
                    new TenantId(row.getUUID(0)),
                    new Offering(row.getUUID(1), row.getUUID(2)),
                    new AgencyId(row.getUUID(3)));
        }
    }

    private record Orphan(TenantId keptUnder, ProgramId program, AgencyId successor) {

        static Orphan of(Row row) {
            return new Orphan(
                    new TenantId(row.getUUID(0)), new ProgramId(row.getUUID(1)), new AgencyId(row.getUUID(2)));
        }
    }

    private final AcrossTenants districts;
    private final FollowPrograms programs;
    private final EndProgramLinks endings;
    private final FollowAgencies agencies;
    private final Clock clock;

    ProgramJob(
            AcrossTenants districts,
            FollowPrograms programs,
            EndProgramLinks endings,
            FollowAgencies agencies,
            Clock clock) {
        this.districts = districts;
        this.programs = programs;
        this.endings = endings;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Scheduled(
            identity = "follow programs and their agencies",
            every = "${throughline.directory.follow-programs-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return districts
                .each(ORPHANS, found -> agencies.hand(found.keptUnder(), found.program(), found.successor()))
                .chain(() ->
                        districts.each(ended(), found -> endings.end(found.tenant(), found.offering(), found.agency())))
                .chain(() ->
                        districts.each(LEFT, found -> agencies.end(found.tenant(), found.offering(), found.agency())))
                .chain(() -> districts.each(
                        BEHIND, found -> programs.follow(found.tenant(), found.offering(), found.agency())));
    }

    private AcrossTenants.Search<Linked> ended() {
        return new AcrossTenants.Search<>(
                ENDED,
                Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)),
                Linked::of,
                "a service could not leave a program that has ended");
    }
}
