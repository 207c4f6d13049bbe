package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.consent.subject.AccessPurpose;
import org.throughline.consent.subject.RecordAccesses;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Reads one release, and notes who did. */
@ApplicationScoped
public class ReadRelease {
    private final Transactions transactions;
    private final Standings standings;
    private final RecordAccesses accesses;

    public ReadRelease(Transactions transactions, Standings standings, RecordAccesses accesses) {
        this.transactions = transactions;
        this.standings = standings;
        this.accesses = accesses;
    }

    public Uni<Standing> read(Caller by, ReleaseId id) {
        return transactions.as(by, session -> standings
                .find(session, by.requireTenant(), id)
                .call(found ->
                        accesses.note(session, by, found.release().terms().student(), AccessPurpose.READ_RELEASE)));
    }
}
