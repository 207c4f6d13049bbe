package org.throughline.consent.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.subject.AccessPurpose;
import org.throughline.consent.subject.RecordAccesses;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Reads what is on file about a student or a party; a look at a student's is noted. */
@ApplicationScoped
public class SearchEvidence {
    /** A student has a handful; a party a few dozen. */
    private static final int LIMIT = 200;

    private final Transactions transactions;
    private final EvidenceRecords records;
    private final RecordAccesses accesses;

    public SearchEvidence(Transactions transactions, EvidenceRecords records, RecordAccesses accesses) {
        this.transactions = transactions;
        this.records = records;
        this.accesses = accesses;
    }

    public Uni<List<EvidenceRecord>> search(Caller by, About about) {
        return transactions.as(by, session -> records.search(session, by.requireTenant(), about, LIMIT)
                .call(() -> note(session, by, about)));
    }

    private Uni<Void> note(Mutiny.Session session, Caller by, About about) {
        return about.student() == null
                ? Uni.createFrom().voidItem()
                : accesses.note(session, by, about.student(), AccessPurpose.SEARCH_EVIDENCE);
    }
}
