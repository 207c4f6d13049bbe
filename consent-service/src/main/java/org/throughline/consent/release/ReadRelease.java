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
    private final Releases releases;
    private final RecordAccesses accesses;

    public ReadRelease(Transactions transactions, Releases releases, RecordAccesses accesses) {
        this.transactions = transactions;
        this.releases = releases;
        this.accesses = accesses;
    }

    public Uni<Release> read(Caller by, ReleaseId id) {
        return transactions.as(by, session -> releases.find(session, by.requireTenant(), id)
                .call(release -> accesses.note(session, by, release.terms().student(), AccessPurpose.READ_RELEASE)));
    }
}
