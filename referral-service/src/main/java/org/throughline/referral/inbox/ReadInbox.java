package org.throughline.referral.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.Families;
import org.throughline.referral.inbox.Inbox.Listed;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.Referrals;

/** What an agency reads: load, close the transaction, decide on exactly what was loaded, filter. */
@ApplicationScoped
public class ReadInbox {

    private final Transactions transactions;
    private final Inbox inbox;
    private final Referrals referrals;
    private final Families families;
    private final ShowStudents students;

    public ReadInbox(
            Transactions transactions, Inbox inbox, Referrals referrals, Families families, ShowStudents students) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.referrals = referrals;
        this.families = families;
        this.students = students;
    }

    /** No student data and therefore no permit. */
    public Uni<Page<InboxEntry>> list(Caller caller, PageRequest page) {
        return transactions.as(caller, session -> listed(session, caller, page)
                .chain(found -> each(found, listed -> entry(session, listed.id()))));
    }

    /** One batch of decisions for each district on the page. */
    public Uni<Page<Read>> listWithStudents(Reader reader, PageRequest page) {
        Caller caller = reader.caller();
        return transactions
                .as(caller, session -> listed(session, caller, page)
                        .chain(found -> each(found, listed -> dossier(session, listed.id()))))
                .chain(found -> students.all(reader, found.items()).map(read -> new Page<>(read, found.next())));
    }

    /** One referral, with what the agency's person may see now. */
    public Uni<Read> read(Reader reader, ReferralId id) {
        return transactions
                .as(reader.caller(), session -> dossier(session, id))
                .chain(dossier -> students.one(reader, dossier));
    }

    private Uni<Page<Listed>> listed(Mutiny.Session session, Caller caller, PageRequest page) {
        return inbox.list(session, caller.requireOrganization(), page)
                .map(rows -> Page.of(rows, page.limit(), Listed::position));
    }

    private static <T> Uni<Page<T>> each(Page<Listed> page, Function<Listed, Uni<T>> load) {
        return Multi.createFrom()
                .iterable(page.items())
                .onItem()
                .transformToUniAndConcatenate(listed -> load.apply(listed))
                .collect()
                .asList()
                .map(items -> new Page<>(items, page.next()));
    }

    private Uni<InboxEntry> entry(Mutiny.Session session, ReferralId id) {
        return referrals.find(session, id).chain(filed -> entry(session, filed));
    }

    private Uni<InboxEntry> entry(Mutiny.Session session, Filed filed) {
        return inbox.district(session, filed.tenant())
                .map(district -> new InboxEntry(filed, district.code(), district.name()));
    }

    /** The referral is found as the agency; the student's rows are then read as the district it belongs to. */
    private Uni<Dossier> dossier(Mutiny.Session session, ReferralId id) {
        return entry(session, id)
                .call(entry -> transactions.enterTenant(session, entry.filed().tenant()))
                .chain(entry -> families.family(
                                session,
                                entry.filed().tenant(),
                                entry.filed().referral().student())
                        .map(family -> new Dossier(entry, family)));
    }
}
