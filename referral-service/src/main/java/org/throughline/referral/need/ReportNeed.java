package org.throughline.referral.need;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.referral.family.AboutStudent;
import org.throughline.referral.family.AccessRecord;
import org.throughline.referral.family.StudentId;

/** Takes need reports down and shows them again, to people of the student's school. */
@ApplicationScoped
public class ReportNeed {

    private final AboutStudent students;
    private final NeedReports reports;
    private final AccessRecord access;
    private final Idempotency idempotency;

    public ReportNeed(AboutStudent students, NeedReports reports, AccessRecord access, Idempotency idempotency) {
        this.students = students;
        this.reports = reports;
        this.access = access;
        this.idempotency = idempotency;
    }

    /**
     * Takes a report down, once for a key.
     *
     * @param body what the request said, for recognizing its repetition
     */
    public Uni<NeedReport> report(Caller caller, @Nullable String key, Object body, NeedReport report) {
        String operation = "reportNeed/" + report.student().value();
        IdempotentRequest once =
                new IdempotentRequest(caller.requireTenant(), caller.person().value(), operation, key, body);
        return students.as(caller, report.student(), session -> idempotency
                .once(session, once, () -> add(session, caller, report))
                .chain(created -> reports.find(session, caller.requireTenant(), created.resource())));
    }

    public Uni<List<NeedReport>> of(Caller caller, StudentId student) {
        return students.as(caller, student, session -> reports.of(session, caller.requireTenant(), student)
                .call(found -> access.read(session, caller, "getNeedReports", Set.of(student))));
    }

    private Uni<Created> add(Mutiny.Session session, Caller caller, NeedReport report) {
        return reports.add(session, caller.requireTenant(), report).replaceWith(Created.of(201, report.id()));
    }
}
