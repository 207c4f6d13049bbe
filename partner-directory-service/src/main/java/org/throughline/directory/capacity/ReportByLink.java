package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.link.Consumption;
import org.throughline.kit.link.Link;
import org.throughline.kit.link.LinkUsed;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.transaction.Transactions;

/** The report of somebody without an account: the first that is committed uses the link up. */
@ApplicationScoped
public class ReportByLink {

    private final Transactions transactions;
    private final SignedLinks links;
    private final CapacityRequests requests;
    private final Reports reports;
    private final Idempotency idempotency;

    public ReportByLink(
            Transactions transactions,
            SignedLinks links,
            CapacityRequests requests,
            Reports reports,
            Idempotency idempotency) {
        this.transactions = transactions;
        this.links = links;
        this.requests = requests;
        this.reports = reports;
        this.idempotency = idempotency;
    }

    /** What is asked, and what was last reported. */
    public record Question(Described described, Optional<CapacityReport> last) {}

    /** Reading and entering, for one offering. */
    @ApplicationScoped
    static class Reports {

        private final Capacities capacities;
        private final CapacityBook book;

        Reports(Capacities capacities, CapacityBook book) {
            this.capacities = capacities;
            this.book = book;
        }

        Uni<Optional<CapacityReport>> last(Mutiny.Session session, Link link, CapacityRequest request) {
            return capacities
                    .requireLocation(session, request.offering())
                    .chain(() -> capacities.isKept(session, link.tenant(), request.offering()))
                    .invoke(KeptByProgram::refuseIf)
                    .chain(() -> capacities.last(session, request.offering()));
        }

        Uni<CapacityReport> enter(Mutiny.Session session, Link link, CapacityRequest request, Places places) {
            Reported reported = new Reported(request.offering(), places, null, "link:" + link.id());
            return book.enter(session, link.tenant(), reported, any -> {});
        }
    }

    /** Fails with 404 when the service is not offered any more, or not at the location, and with {@link KeptByProgram}. */
    public Uni<Question> question(Link link) {
        return transactions.forTenant(link.tenant(), session -> requests.find(session, link.subject())
                .chain(request -> requests.describe(session, request.offering())
                        .chain(described ->
                                reports.last(session, link, request).map(last -> new Question(described, last)))));
    }

    /** The same key repeats its reply. Fails with {@link LinkUsed}, and with 404 as {@link #question}. */
    public Uni<Void> report(Link link, Places places, String key) {
        IdempotentRequest once =
                new IdempotentRequest(link.tenant(), link.id().toString(), "reportByLink", key, places);
        return transactions
                .forTenant(
                        link.tenant(), session -> idempotency.once(session, once, () -> first(session, link, places)))
                .replaceWithVoid();
    }

    private Uni<Created> first(Mutiny.Session session, Link link, Places places) {
        return links.consume(session, link.tenant(), link.id())
                .invoke(Consumption::requireFirst)
                .chain(() -> requests.find(session, link.subject()))
                .call(request -> requests.describe(session, request.offering()))
                .chain(request -> reports.enter(session, link, request, places))
                .replaceWith(Created.of(200, link.subject()));
    }
}
