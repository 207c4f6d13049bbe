package org.throughline.directory.program.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.InOrder;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.capacity.Places;
import org.throughline.directory.program.KeptProgram;
import org.throughline.directory.program.Program;
import org.throughline.directory.program.ProgramChanged;
import org.throughline.directory.program.ProgramEnd;
import org.throughline.directory.program.ProgramId;
import org.throughline.directory.program.ProgramReport;
import org.throughline.directory.program.Programs;
import org.throughline.directory.program.Share;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;

/** Programs in PostgreSQL: the agency sees the reports and all shares of its own, a district its share and no report. */
@ApplicationScoped
class StoredPrograms implements Programs {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Outbox outbox;
    private final Clock clock;

    StoredPrograms(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, Caller by, Program program) {
        return session.createNativeQuery(
                        """
                        insert into agency_program (tenant, id, agency_id, name, added_by, added_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, program.keptUnder().value())
                .setParameter(2, program.id().value())
                .setParameter(3, program.agency().value())
                .setParameter(4, program.name())
                .setParameter(5, by.person().value())
                .setParameter(6, clock.instant())
                .executeUpdate()
                .chain(() -> outbox.append(session, ProgramChanged.fact(program, ProgramChanged.Act.ADDED)));
    }

    @Override
    public Uni<Optional<KeptProgram>> find(Mutiny.Session session, ProgramId id) {
        return session.createNativeQuery(ProgramSql.FIND, Object[].class)
                .setParameter(1, id.value())
                .setParameter(2, clock.instant())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ProgramRow::kept));
    }

    @Override
    public Uni<List<KeptProgram>> of(Mutiny.Session session, AgencyId agency, Optional<ProgramId> after, int limit) {
        return session.createNativeQuery(ProgramSql.LIST, Object[].class)
                .setParameter(1, agency.value())
                .setParameter(2, after.map(ProgramId::value).orElse(BEFORE_ALL))
                .setParameter(3, limit)
                .setParameter(4, clock.instant())
                .getResultList()
                .map(rows -> rows.stream().map(ProgramRow::kept).toList());
    }

    @Override
    public Uni<Set<String>> unknownDistricts(Mutiny.Session session, Collection<String> codes) {
        return session.createNativeQuery("select code from tenant where code = any(?1)", String.class)
                .setParameter(1, codes.toArray(String[]::new))
                .getResultList()
                .map(known -> {
                    Set<String> unknown = new HashSet<>(codes);
                    known.forEach(unknown::remove);
                    return unknown;
                });
    }

    @Override
    public Uni<Void> report(Mutiny.Session session, Program reported, ProgramReport report) {
        return session.createNativeQuery(
                        """
                        update agency_program set version = ?3
                        where tenant = ?1 and id = ?2 and version + 1 = ?3 and acts = ?4""")
                .setParameter(1, reported.keptUnder().value())
                .setParameter(2, reported.id().value())
                .setParameter(3, reported.version())
                .setParameter(4, reported.acts())
                .executeUpdate()
                .invoke(StoredPrograms::requireFirst)
                .chain(() -> insert(session, reported, report))
                .chain(() -> InOrder.each(report.shared().shares(), share -> promise(session, reported, share)))
                .chain(() -> outbox.append(session, ProgramChanged.fact(reported, ProgramChanged.Act.REPORTED)));
    }

    @Override
    public Uni<Void> act(Mutiny.Session session, Caller by, Program acted) {
        ProgramEnd end = acted.end();
        return session.createNativeQuery(ProgramSql.ACT)
                .setParameter(1, acted.keptUnder().value())
                .setParameter(2, acted.id().value())
                .setParameter(3, acted.version())
                .setParameter(4, acted.acts())
                .setParameter(5, acted.name())
                .setParameter(6, end == null ? null : end.effectiveFrom())
                .setParameter(7, end == null ? null : end.at())
                .setParameter(8, end == null ? null : end.reason().name())
                .setParameter(9, by.person().value())
                .setParameter(10, clock.instant())
                .executeUpdate()
                .invoke(StoredPrograms::requireFirst)
                .chain(() -> outbox.append(
                        session,
                        ProgramChanged.fact(acted, end == null ? ProgramChanged.Act.NAMED : ProgramChanged.Act.ENDED)));
    }

    private static void requireFirst(int rows) {
        if (rows == 0) {
            throw new ProblemException(KitProblem.CONFLICT, "Read it again and repeat the request.")
                    .retryAfterSeconds(1);
        }
    }

    private Uni<Integer> insert(Mutiny.Session session, Program reported, ProgramReport report) {
        Places places = report.shared().places();
        return session.createNativeQuery(
                        """
                        insert into program_report (tenant, program_id, version, unit, maximum, vacancy, waitlist_length,
                            minimum_cohort, as_of, reported_by, reported_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)""")
                .setParameter(1, reported.keptUnder().value())
                .setParameter(2, reported.id().value())
                .setParameter(3, reported.version())
                .setParameter(4, places.unit())
                .setParameter(5, places.maximum())
                .setParameter(6, places.vacancy())
                .setParameter(7, places.waitlistLength())
                .setParameter(8, places.minimumCohort())
                .setParameter(9, report.asOf())
                .setParameter(10, report.reportedBy())
                .setParameter(11, clock.instant())
                .executeUpdate();
    }

    private static Uni<Integer> promise(Mutiny.Session session, Program reported, Share share) {
        return session.createNativeQuery(
                        """
                        insert into program_share (tenant, program_id, version, maximum, vacancy)
                        select t.id, ?2, ?3, ?4, ?5 from tenant t where t.code = ?1""")
                .setParameter(1, share.district())
                .setParameter(2, reported.id().value())
                .setParameter(3, reported.version())
                .setParameter(4, share.maximum())
                .setParameter(5, share.vacancy())
                .executeUpdate();
    }

    @Override
    public Uni<Void> hand(Mutiny.Session session, ProgramId id, AgencyId to) {
        return session.createNativeQuery("update agency_program set agency_id = ?2 where id = ?1")
                .setParameter(1, id.value())
                .setParameter(2, to.value())
                .executeUpdate()
                .replaceWithVoid();
    }
}
