package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.directory.ListPosition;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Reads services for a caller. */
@ApplicationScoped
public class FindServices {

    private final Transactions transactions;
    private final Services services;

    public FindServices(Transactions transactions, Services services) {
        this.transactions = transactions;
        this.services = services;
    }

    public Uni<FoundService> get(Caller caller, UUID id) {
        return transactions.as(caller, session -> services.get(session, id));
    }

    public Uni<Page<FoundService>> page(ServiceQuery query, PageRequest page) {
        return transactions
                .as(
                        page.caller(),
                        session -> services.find(session, query, page.position().map(ListPosition::parse), page.rows()))
                .map(rows -> Page.of(rows, page.limit(), row -> position(row).toString()));
    }

    /** @param today where the district is */
    public Uni<List<Facet>> facets(Caller caller, ServiceQuery query, LocalDate today) {
        return transactions.as(caller, session -> services.facets(session, query, today));
    }

    private static ListPosition position(FoundService service) {
        return new ListPosition(order(service), service.name(), service.id());
    }

    /** A place that is not published is at no distance, and comes last. */
    private static double order(FoundService service) {
        Double metres = service.straightLineMetres();
        Double away = service.away();
        return metres != null ? metres : away != null ? away : Double.POSITIVE_INFINITY;
    }
}
