package org.throughline.directory.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.kit.paging.Page;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Where agreements stand today: by the calendar of their district, and by what renews them. */
@ApplicationScoped
class Standings {

    /** Of several that renew the same the signed one counts, and of several signed ones the last. */
    private static final Comparator<Entry<Agreement>> WHAT_COUNTS = Comparator.comparing(
                    (Entry<Agreement> renewal) -> renewal.content().goesOn())
            .thenComparing(renewal -> renewal.id().toString());

    private final Transactions transactions;
    private final EntryJournal journal;
    private final DistrictDay days;

    Standings(Transactions transactions, EntryJournal journal, DistrictDay days) {
        this.transactions = transactions;
        this.journal = journal;
        this.days = days;
    }

    Uni<LocalDate> today(Mutiny.Session session, TenantId tenant) {
        return days.today(session, tenant);
    }

    /** What an act makes of an agreement today. Fails with {@link AgreementRefused}. */
    Uni<Agreement> acted(Mutiny.Session session, Entry<Agreement> entry, AgreementAct act) {
        return today(session, entry.tenant())
                .map(today -> act.on(entry.content(), today).agreement());
    }

    Uni<Standing> of(Caller caller, Entry<Agreement> entry) {
        return of(caller, new Page<>(List.of(entry), null))
                .map(page -> page.items().get(0));
    }

    Uni<Page<Standing>> of(Caller caller, Page<Entry<Agreement>> found) {
        return days.today(found.items().stream().map(Entry::tenant).toList()).chain(today -> transactions
                .as(caller, session -> renewals(session, found.items()))
                .map(renewals -> found.map(entry -> standing(entry, today, renewals))));
    }

    /** In a transaction that is open, of one district, on a day of it. */
    Uni<List<Standing>> on(LocalDate day, Mutiny.Session session, List<Entry<Agreement>> entries) {
        return renewals(session, entries).map(renewals -> entries.stream()
                .map(entry -> new Standing(entry, day, renewals.get(entry.id())))
                .toList());
    }

    private static Standing standing(
            Entry<Agreement> entry, Map<TenantId, LocalDate> today, Map<UUID, Entry<Agreement>> renewals) {
        return new Standing(entry, Objects.requireNonNull(today.get(entry.tenant())), renewals.get(entry.id()));
    }

    /** By the id of the agreement that is renewed. */
    private Uni<Map<UUID, Entry<Agreement>>> renewals(Mutiny.Session session, List<Entry<Agreement>> entries) {
        List<UUID> renewed = entries.stream().map(Entry::id).toList();
        return journal.all(session, Agreements.REGISTER, Agreements.renewing(renewed))
                .map(Standings::byRenewed);
    }

    private static Map<UUID, Entry<Agreement>> byRenewed(List<Entry<Agreement>> renewals) {
        Map<UUID, Entry<Agreement>> found = new HashMap<>();
        for (Entry<Agreement> renewal : renewals) {
            UUID renewed = renewal.content().renews();
            if (renewed != null && renewal.content().isBeforeBothSides()) {
                found.merge(renewed, renewal, (one, other) -> WHAT_COUNTS.compare(one, other) < 0 ? other : one);
            }
        }
        return found;
    }
}
