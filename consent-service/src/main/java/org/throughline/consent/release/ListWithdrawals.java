package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Withdrawals.Told;
import org.throughline.consent.release.Withdrawals.Wanted;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** What was withdrawn: a recipient sees its own, the district's people see all of their district. */
@ApplicationScoped
public class ListWithdrawals {
    private final Transactions transactions;
    private final Withdrawals withdrawals;

    public ListWithdrawals(Transactions transactions, Withdrawals withdrawals) {
        this.transactions = transactions;
        this.withdrawals = withdrawals;
    }

    /** @param acknowledged null for both */
    public Uni<Page<Told>> list(PageRequest page, @Nullable Boolean acknowledged) {
        Caller by = page.caller();
        Party recipient = Party.ofRecipient(by).orElse(null);
        if (recipient == null) {
            by.requireTenant();
        }
        Wanted wanted = new Wanted(recipient, acknowledged);
        return transactions
                .as(
                        by,
                        session -> withdrawals.list(
                                session, wanted, page.position().orElse(null), page.rows()))
                .map(rows -> Page.of(
                        rows, page.limit(), told -> told.withdrawal().id().toString()));
    }
}
