package org.throughline.referral.lifecycle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.Families;
import org.throughline.referral.family.SchoolScope;
import org.throughline.referral.family.Student;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.lifecycle.Referrals.Draft;
import org.throughline.referral.partner.PartnerService;
import org.throughline.referral.partner.Services;

/** Drafts a referral: nothing leaves the district by it. */
@ApplicationScoped
public class DraftReferral {

    private final Transactions transactions;
    private final Services services;
    private final Families families;
    private final Referrals referrals;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Clock clock;

    public DraftReferral(
            Transactions transactions,
            Services services,
            Families families,
            Referrals referrals,
            Idempotency idempotency,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.services = services;
        this.families = families;
        this.referrals = referrals;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A referral to be drafted.
     *
     * @param body what the request said, for recognizing its repetition
     */
    public record Request(StudentId student, Ask ask, String reason, @Nullable String key, Object body) {}

    /**
     * Fails with 404 for a student of another school, with 422 for a service that the directory does not list. What was drafted
     * already is answered without asking the directory.
     */
    public Uni<Filed> draft(Caller caller, Request request) {
        return transactions
                .as(caller, session -> earlier(session, caller, request))
                .chain(earlier -> earlier.map(filed -> Uni.createFrom().item(filed))
                        .orElseGet(() -> askAndDraft(caller, request)));
    }

    private Uni<Optional<Filed>> earlier(Mutiny.Session session, Caller caller, Request request) {
        return visible(session, caller, request)
                .chain(() -> idempotency.earlier(session, once(caller, request), made -> filed(session, caller, made)));
    }

    private Uni<Filed> askAndDraft(Caller caller, Request request) {
        return services.find(caller.requireTenant(), request.ask().service())
                .chain(service -> transactions.as(caller, session -> idempotency
                        .once(session, once(caller, request), () -> add(session, caller, request, service))
                        .chain(made -> filed(session, caller, made))));
    }

    private static IdempotentRequest once(Caller caller, Request request) {
        return new IdempotentRequest(
                caller.requireTenant(), caller.person().value(), "draftReferral", request.key(), request.body());
    }

    private Uni<Filed> filed(Mutiny.Session session, Caller caller, Created made) {
        return referrals.find(session, new ReferralId(made.resource())).invoke(filed -> SchoolScope.of(caller)
                .require(filed.referral().schoolSourcedId()));
    }

    private Uni<Created> add(Mutiny.Session session, Caller caller, Request request, Optional<PartnerService> service) {
        Services.requireListed(service);
        ReferralId id = new ReferralId(ids.next());
        return visible(session, caller, request)
                .map(student -> Referral.draft(id, student.id(), student.school(), request.ask()))
                .map(referral -> new Draft(referral, request.reason(), clock.instant()))
                .chain(draft -> referrals.add(session, caller.requireTenant(), draft))
                .replaceWith(Created.of(201, id.value()));
    }

    /** Looked at before the key and the directory, too: what is another's is 404, whatever else is wrong with the request. */
    private Uni<Student> visible(Mutiny.Session session, Caller caller, Request request) {
        return families.student(session, caller.requireTenant(), request.student())
                .invoke(student -> SchoolScope.of(caller).require(student.school()));
    }
}
