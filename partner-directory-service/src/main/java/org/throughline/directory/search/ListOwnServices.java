package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.directory.ListPosition;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.kit.transaction.Transactions;

/** Shows an agency its own services, so that it knows which to report places of. */
@ApplicationScoped
public class ListOwnServices {

    private final Transactions transactions;
    private final AgencyServices services;

    ListOwnServices(Transactions transactions, AgencyServices services) {
        this.transactions = transactions;
        this.services = services;
    }

    public Uni<Page<AgencyService>> page(PageRequest page) {
        OrganizationId own = page.caller().requireOrganization();
        return transactions
                .as(
                        page.caller(),
                        session -> services.of(session, own, page.position().map(ListPosition::parse), page.rows()))
                .map(rows -> Page.of(rows, page.limit(), ListOwnServices::position));
    }

    private static String position(AgencyService service) {
        return new ListPosition(0, service.name(), service.id()).toString();
    }
}
