package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.consent.release.Renewals.Unsent;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.transaction.Transactions;

/** Keeps in sight what was drafted to go on and not sent: a draft permits nothing when the earlier release ends. */
@ApplicationScoped
public class ListRenewals {
    private final Transactions transactions;
    private final Renewals renewals;

    public ListRenewals(Transactions transactions, Renewals renewals) {
        this.transactions = transactions;
        this.renewals = renewals;
    }

    public Uni<Page<Unsent>> unsent(PageRequest page) {
        return transactions
                .as(
                        page.caller(),
                        session -> renewals.unsent(
                                session,
                                page.caller().requireTenant(),
                                page.position().orElse(null),
                                page.rows()))
                .map(rows -> Page.of(rows, page.limit(), ListRenewals::position));
    }

    private static String position(Unsent unsent) {
        return unsent.endsOn() + " " + unsent.draft().value();
    }
}
