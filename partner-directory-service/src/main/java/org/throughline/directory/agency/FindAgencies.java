package org.throughline.directory.agency;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.throughline.directory.ListPosition;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.transaction.Transactions;

/** Finds agencies of the registry, so that none is proposed twice, and shows the operator what waits for verification. */
@ApplicationScoped
public class FindAgencies {

    private final Transactions transactions;
    private final Agencies agencies;
    private final AwaitingAgencies awaiting;

    FindAgencies(Transactions transactions, Agencies agencies, AwaitingAgencies awaiting) {
        this.transactions = transactions;
        this.agencies = agencies;
        this.awaiting = awaiting;
    }

    /**
     * An agency that waits for the operator.
     *
     * @param district the code of the one that proposed it
     */
    public record Proposal(String district, Agency agency) {}

    /** Those that the caller may see: verified ones, those in whose place another stands, and the caller's own. */
    public Uni<Page<Agency>> page(AgencyQuery query, PageRequest page) {
        return transactions
                .as(
                        page.caller(),
                        session -> agencies.find(session, query, page.position().map(ListPosition::parse), page.rows()))
                .map(rows -> Page.of(rows, page.limit(), FindAgencies::position));
    }

    private static String position(Agency agency) {
        return new ListPosition(0, agency.name(), agency.id().value()).toString();
    }

    /** What waits in all districts, each read in the district that proposed it. */
    public Uni<Page<Proposal>> awaiting(PageRequest page) {
        return awaiting.list(page.position().map(UUID::fromString).map(AgencyId::new), page.rows())
                .map(rows -> Page.of(
                        rows, page.limit(), found -> found.agency().value().toString()))
                .chain(this::read);
    }

    private Uni<Page<Proposal>> read(Page<AwaitingAgencies.Awaiting> found) {
        return Multi.createFrom()
                .iterable(found.items())
                .onItem()
                .transformToUniAndConcatenate(this::read)
                .collect()
                .asList()
                .map(proposals -> new Page<>(proposals, found.next()));
    }

    private Uni<Proposal> read(AwaitingAgencies.Awaiting found) {
        return transactions
                .forTenant(found.proposedIn(), session -> agencies.get(session, found.agency()))
                .map(agency -> new Proposal(found.district(), agency));
    }
}
