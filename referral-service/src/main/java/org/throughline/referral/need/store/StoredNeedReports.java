package org.throughline.referral.need.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.need.NeedReport;
import org.throughline.referral.need.NeedReport.Domain;
import org.throughline.referral.need.NeedReport.Source;
import org.throughline.referral.need.NeedReports;

/** Need reports as rows; what people wrote is sealed. */
@ApplicationScoped
class StoredNeedReports implements NeedReports {

    private static final String STRENGTHS = "need_report.strengths";
    private static final String CONCERNS = "need_report.concerns";
    private static final int MOST = 200;

    private final Encryption encryption;

    StoredNeedReports(Encryption encryption) {
        this.encryption = encryption;
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, NeedReport report) {
        return session.persist(row(tenant, report)).chain(session::flush);
    }

    @Override
    public Uni<NeedReport> find(Mutiny.Session session, TenantId tenant, UUID id) {
        return session.find(NeedReportRow.class, new NeedReportRow.Key(tenant.value(), id))
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(this::report);
    }

    @Override
    public Uni<List<NeedReport>> of(Mutiny.Session session, TenantId tenant, StudentId student) {
        return session.createQuery(
                        "from NeedReportRow where tenant = ?1 and student = ?2 order by id desc", NeedReportRow.class)
                .setParameter(1, tenant.value())
                .setParameter(2, student.value())
                .setMaxResults(MOST)
                .getResultList()
                .map(rows -> rows.stream().map(this::report).toList());
    }

    private NeedReportRow row(TenantId tenant, NeedReport report) {
        NeedReportRow row = new NeedReportRow();
        row.tenant = tenant.value();
        row.id = report.id();
        row.student = report.student().value();
        row.source = report.source().name();
        row.domains = report.domains().stream().map(Domain::name).sorted().collect(Collectors.joining(","));
        row.tier = (short) report.tier();
        row.strengths = encryption.sealNullable(tenant, row.id, STRENGTHS, report.strengths());
        row.concerns = encryption.seal(tenant, row.id, CONCERNS, report.concerns());
        row.observedOn = report.observedOn();
        row.reportedBy = report.reportedBy();
        row.reportedAt = report.reportedAt();
        return row;
    }

    private NeedReport report(NeedReportRow row) {
        TenantId tenant = new TenantId(row.tenant);
        return new NeedReport(
                row.id,
                new StudentId(row.student),
                Source.valueOf(row.source),
                domains(row.domains),
                row.tier,
                encryption.openNullable(tenant, row.id, STRENGTHS, row.strengths),
                encryption.open(tenant, row.id, CONCERNS, row.concerns),
                row.observedOn,
                row.reportedBy,
                row.reportedAt);
    }

    private static Set<Domain> domains(String joined) {
        return Stream.of(joined.split(",", -1)).map(Domain::valueOf).collect(Collectors.toSet());
    }
}
