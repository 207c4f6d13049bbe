package org.throughline.consent.disclosure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.consent.subject.AccessPurpose;
import org.throughline.consent.subject.RecordAccesses;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.transaction.Transactions;

/** Reads what concerns one student: for the custodian and the auditor only (34 CFR 99.32(c)). */
@ApplicationScoped
public class SearchLog {
    private final Transactions transactions;
    private final DisclosureLog log;
    private final RecordAccesses accesses;

    public SearchLog(Transactions transactions, DisclosureLog log, RecordAccesses accesses) {
        this.transactions = transactions;
        this.log = log;
        this.accesses = accesses;
    }

    public Uni<Page<LoggedEntry>> search(PageRequest page, StudentId student) {
        return transactions.as(page.caller(), session -> log.of(
                        session,
                        page.caller().requireTenant(),
                        student,
                        page.position().orElse(null),
                        page.rows())
                .call(rows -> accesses.note(session, page.caller(), student, AccessPurpose.SEARCH_DISCLOSURES))
                .map(rows -> Page.of(rows, page.limit(), row -> row.id().toString())));
    }
}
