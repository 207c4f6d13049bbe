package org.throughline.directory.funding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Registers;
import org.throughline.directory.register.Selection;
import org.throughline.directory.register.Told;
import org.throughline.directory.register.Write;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Keeps funding sources, and says what ends when. */
@ApplicationScoped
public class KeepFunding {

    private static final String LAST_DAY = "last_day";

    private static final Register<FundingSource> SOURCES = new Register<>(
            "funding_source",
            FundingSource.class,
            List.of(new Register.Column<>(LAST_DAY, source -> source.period().lastDay())),
            (before, after) ->
                    new Told(FundingSourceChanged.TYPE, FundingSourceChanged.of(after.id(), after.content())));

    private final Registers registers;
    private final EntryJournal journal;
    private final Partners partners;
    private final Transactions transactions;
    private final DistrictDay days;

    public KeepFunding(
            Registers registers, EntryJournal journal, Partners partners, Transactions transactions, DistrictDay days) {
        this.registers = registers;
        this.journal = journal;
        this.partners = partners;
        this.transactions = transactions;
        this.days = days;
    }

    public Uni<Entry<FundingSource>> add(Write write, FundingSource source) {
        return registers.add(write, SOURCES, session -> checked(session, source));
    }

    public Uni<Entry<FundingSource>> change(Caller caller, UUID id, @Nullable String ifMatch, FundingSource changed) {
        return registers.replace(caller, SOURCES, id, ifMatch, (session, entry) -> checked(session, changed));
    }

    public Uni<Entry<FundingSource>> get(Caller caller, UUID id) {
        return registers.get(caller, SOURCES, id);
    }

    /** @param endsBy only sources that end until this day */
    public Uni<Page<Entry<FundingSource>>> page(@Nullable LocalDate endsBy, PageRequest page) {
        return registers.page(SOURCES, Selection.ALL.until(LAST_DAY, endsBy), page);
    }

    /** What ends from one day to another, both included, in a transaction that is open. */
    public Uni<List<Entry<FundingSource>>> endingBetween(Mutiny.Session session, LocalDate from, LocalDate until) {
        return journal.all(session, SOURCES, Selection.ALL.from(LAST_DAY, from).until(LAST_DAY, until));
    }

    /** The matrix of today, in the district's zone. */
    public Uni<FundingMatrix> matrix(Caller caller) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> days.today(session, tenant)
                .chain(today -> journal.all(session, SOURCES, Selection.ALL.from(LAST_DAY, today))
                        .map(sources -> FundingMatrix.of(sources, today))));
    }

    private Uni<FundingSource> checked(Mutiny.Session session, FundingSource source) {
        return partners.requireAllNamed(session, pointers(source.allocations())).replaceWith(source);
    }

    private static Map<DistrictOrganizationId, String> pointers(List<Allocation> allocations) {
        Map<DistrictOrganizationId, String> pointers = new LinkedHashMap<>();
        for (int index = 0; index < allocations.size(); index++) {
            pointers.putIfAbsent(allocations.get(index).organization(), "/allocations/" + index + "/organizationId");
        }
        return pointers;
    }
}
