package org.throughline.directory.assessment.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.RowJson;
import org.throughline.directory.assessment.AssessmentHeader;
import org.throughline.directory.assessment.Assessments;
import org.throughline.directory.assessment.NeedCount;
import org.throughline.directory.assessment.NeedsAssessment;
import org.throughline.directory.assessment.Withdrawal;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;

/** Assessments in PostgreSQL; what was counted is read and written whole. */
@ApplicationScoped
class StoredAssessments implements Assessments {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String HEADER =
            "select a.id, a.period, a.version, a.recorded_by, cast(extract(epoch from a.recorded_at) * 1000 as bigint),"
                    + " w.reason, w.withdrawn_by, cast(extract(epoch from w.withdrawn_at) * 1000 as bigint)";
    private static final String KEPT = " from needs_assessment a"
            + " left join needs_withdrawal w on w.tenant = a.tenant and w.assessment_id = a.id";
    private static final String WHOLE = HEADER + ", cast(a.counts as text)" + KEPT;
    private static final int COUNTS = 8;

    private final Ids ids;
    private final Clock clock;

    StoredAssessments(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<NeedsAssessment> get(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(WHOLE + " where a.id = ?1", Object[].class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(StoredAssessments::assessment);
    }

    @Override
    public Uni<AssessmentHeader> header(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(HEADER + KEPT + " where a.id = ?1", Object[].class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(StoredAssessments::header);
    }

    /** Ids are made in the order of time. */
    @Override
    public Uni<Optional<NeedsAssessment>> last(
            Mutiny.Session session, @Nullable String period, @Nullable Integer version) {
        return session.createNativeQuery(
                        WHOLE
                                + " where w.assessment_id is null and (cast(?1 as text) is null or a.period = ?1)"
                                + " and (cast(?2 as integer) is null or a.version = ?2) order by a.id desc limit 1",
                        Object[].class)
                .setParameter(1, period)
                .setParameter(2, version)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(StoredAssessments::assessment));
    }

    @Override
    public Uni<Integer> lastVersion(Mutiny.Session session, String period) {
        return session.createNativeQuery(
                        "select coalesce(max(version), 0) from needs_assessment where period = ?1", Integer.class)
                .setParameter(1, period)
                .getSingleResult();
    }

    @Override
    public Uni<Boolean> withdraw(Mutiny.Session session, Caller by, UUID id, Withdrawal act) {
        return session.createNativeQuery(
                        """
                        insert into needs_withdrawal (tenant, assessment_id, reason, withdrawn_by, withdrawn_at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                .setParameter(1, by.requireTenant().value())
                .setParameter(2, id)
                .setParameter(3, act.reason())
                .setParameter(4, act.by())
                .setParameter(5, act.at())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<AssessmentHeader> add(
            Mutiny.Session session, Caller by, String period, int version, List<NeedCount> counts) {
        AssessmentHeader header =
                new AssessmentHeader(ids.next(), period, version, by.person().value(), clock.instant(), null);
        return session.createNativeQuery(
                        """
                        insert into needs_assessment (tenant, id, period, version, recorded_by, recorded_at, counts)
                        values (?1, ?2, ?3, ?4, ?5, ?6, cast(cast(?7 as text) as jsonb))""")
                .setParameter(1, by.requireTenant().value())
                .setParameter(2, header.id())
                .setParameter(3, period)
                .setParameter(4, version)
                .setParameter(5, header.recordedBy())
                .setParameter(6, header.recordedAt())
                .setParameter(7, RowJson.write(counts))
                .executeUpdate()
                .replaceWith(header);
    }

    @Override
    public Uni<List<AssessmentHeader>> list(
            Mutiny.Session session, @Nullable String period, Optional<UUID> after, int limit) {
        return session.createNativeQuery(
                        HEADER
                                + KEPT
                                + " where a.id > ?1 and (cast(?2 as text) is null or a.period = ?2)"
                                + " order by a.id limit ?3",
                        Object[].class)
                .setParameter(1, after.orElse(BEFORE_ALL))
                .setParameter(2, period)
                .setParameter(3, limit)
                .getResultList()
                .map(rows -> rows.stream().map(StoredAssessments::header).toList());
    }

    private static NeedsAssessment assessment(Object[] row) {
        return new NeedsAssessment(header(row), read((String) row[COUNTS]));
    }

    private static AssessmentHeader header(Object[] row) {
        return new AssessmentHeader(
                (UUID) row[0],
                (String) row[1],
                ((Number) row[2]).intValue(),
                (String) row[3],
                time(row[4]),
                row[5] == null ? null : new Withdrawal((String) row[5], (String) row[6], time(row[7])));
    }

    private static Instant time(Object milliseconds) {
        return Instant.ofEpochMilli(((Number) milliseconds).longValue());
    }

    private static List<NeedCount> read(String counts) {
        return List.of(RowJson.read(counts, NeedCount[].class));
    }
}
