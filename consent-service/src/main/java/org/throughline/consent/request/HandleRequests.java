package org.throughline.consent.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Actor;
import org.throughline.consent.request.RequestRefused.Why;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.StudentId;
import org.throughline.consent.subject.Subject;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/** Takes what a family asks, keeps its day in sight, and notes how it was answered. */
@ApplicationScoped
public class HandleRequests {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Tenants tenants;
    private final Subjects subjects;
    private final RightsRequests requests;
    private final Ids ids;
    private final Clock clock;

    public HandleRequests(
            Transactions transactions,
            Idempotency idempotency,
            Tenants tenants,
            Subjects subjects,
            RightsRequests requests,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.tenants = tenants;
        this.subjects = subjects;
        this.requests = requests;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * As somebody of the staff received it.
     *
     * @param receivedOn null for today
     */
    public record Received(StudentId student, RequestKind kind, HolderId requestedBy, @Nullable LocalDate receivedOn) {}

    /** A request as it stands on a day of the district's. */
    public record Standing(RightsRequest request, LocalDate today) {}

    /** The request, or the one that the same call has noted before. */
    public Uni<Standing> receive(Caller by, IdempotentRequest once, Received received) {
        return transactions.as(
                by, session -> tenants.byId(session, by.requireTenant()).chain(district -> idempotency
                        .once(session, once, () -> add(session, by, district, received))
                        .chain(made -> requests.find(session, district.id(), made.resource()))
                        .map(request -> new Standing(request, today(district)))));
    }

    private Uni<Created> add(Mutiny.Session session, Caller by, Tenant district, Received received) {
        return subjects.one(session, district.id(), received.student())
                .map(subject -> request(subject, district, received))
                .call(request -> requests.add(session, district.id(), request, Actor.of(by)))
                .map(request -> Created.of(201, request.id()));
    }

    private RightsRequest request(Subject subject, Tenant district, Received received) {
        Instant now = clock.instant();
        if (!subject.mayBeSignedForBy(received.requestedBy(), now, district.zone())) {
            throw new RequestRefused(Why.REQUESTER_NOT_AUTHORIZED);
        }
        LocalDate today = today(district);
        LocalDate receivedOn = received.receivedOn() == null ? today : received.receivedOn();
        if (receivedOn.isAfter(today)) {
            throw new RequestRefused(Why.IN_THE_FUTURE);
        }
        return RightsRequest.received(
                ids.next(), received.student(), received.kind(), received.requestedBy(), receivedOn);
    }

    public Uni<Standing> extend(Caller by, UUID id, String reason) {
        return transactions.as(by, session -> tenants.byId(session, by.requireTenant())
                .chain(district ->
                        change(session, district, id, request -> request.extended(reason, today(district)))));
    }

    public Uni<Standing> answer(Caller by, UUID id, String answer) {
        return transactions.as(by, session -> tenants.byId(session, by.requireTenant())
                .chain(district -> change(session, district, id, request -> request.answered(answer))));
    }

    public Uni<Standing> withdraw(Caller by, UUID id, String word) {
        return transactions.as(by, session -> tenants.byId(session, by.requireTenant())
                .chain(district -> change(session, district, id, request -> request.withdrawn(word))));
    }

    private Uni<Standing> change(
            Mutiny.Session session, Tenant district, UUID id, UnaryOperator<RightsRequest> change) {
        return requests.find(session, district.id(), id)
                .map(change)
                .call(changed -> requests.change(session, district.id(), changed))
                .map(changed -> new Standing(changed, today(district)));
    }

    /** Those that wait, the most urgent first. */
    public Uni<Page<Standing>> waiting(PageRequest page) {
        return transactions.as(
                page.caller(),
                session -> tenants.byId(session, page.caller().requireTenant()).chain(district -> requests.waiting(
                                session, district.id(), page.position().orElse(null), page.rows())
                        .map(rows -> Page.of(rows, page.limit(), HandleRequests::position))
                        .map(found -> found.map(request -> new Standing(request, today(district))))));
    }

    private static String position(RightsRequest request) {
        return request.dueOn() + " " + request.id();
    }

    private LocalDate today(Tenant district) {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }
}
