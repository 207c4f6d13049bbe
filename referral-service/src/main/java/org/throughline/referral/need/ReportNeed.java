package org.throughline.referral.need;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.AccessRecord;
import org.throughline.referral.family.Families;
import org.throughline.referral.family.SchoolScope;
import org.throughline.referral.family.StudentId;

/** Takes need reports down and shows them again, to people of the student's school. */
@ApplicationScoped
public class ReportNeed {

    private final Transactions transactions;
    private final Families families;
    private final NeedReports reports;
    private final AccessRecord access;
    private final Idempotency idempotency;

    public ReportNeed(
            Transactions transactions,
            Families families,
            NeedReports reports,
            AccessRecord access,
            Idempotency idempotency) {
        this.transactions = transactions;
        this.families = families;
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
        return about(caller, report.student(), session -> idempotency
                .once(session, once, () -> add(session, caller, report))
                .chain(created -> reports.find(session, caller.requireTenant(), created.resource())));
    }

    public Uni<List<NeedReport>> of(Caller caller, StudentId student) {
        return about(caller, student, session -> reports.of(session, caller.requireTenant(), student)
                .call(found -> access.read(session, caller, "getNeedReports", Set.of(student))));
    }

    private Uni<Created> add(Mutiny.Session session, Caller caller, NeedReport report) {
        return reports.add(session, caller.requireTenant(), report).replaceWith(Created.of(201, report.id()));
    }

    private <T> Uni<T> about(Caller caller, StudentId student, Function<Mutiny.Session, Uni<T>> work) {
        return transactions.as(caller, session -> families.student(session, caller.requireTenant(), student)
                .invoke(found -> SchoolScope.of(caller).require(found.school()))
                .chain(found -> work.apply(session)));
    }
}
