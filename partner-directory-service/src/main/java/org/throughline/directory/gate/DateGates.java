package org.throughline.directory.gate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Selection;
import org.throughline.directory.register.Told;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Keeps the one entry of a district that dates its gates. */
@ApplicationScoped
public class DateGates {

    private static final Register<GateSettings> SETTINGS = new Register<>(
            "gate_settings",
            GateSettings.class,
            List.of(),
            (before, after) ->
                    new Told(GatesDated.TYPE, new GatesDated(after.content().blockFrom())));

    private final Transactions transactions;
    private final EntryJournal journal;
    private final DistrictDay days;

    public DateGates(Transactions transactions, EntryJournal journal, DistrictDay days) {
        this.transactions = transactions;
        this.journal = journal;
        this.days = days;
    }

    /** The dates, and the day they are read on. */
    public record Dated(Entry<GateSettings> settings, LocalDate today) {}

    /** The day it is in a district, and what a gate does on it. */
    public record Today(LocalDate day, GateMode mode) {}

    public Uni<Dated> get(Caller caller) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> current(session, tenant).chain(entry -> dated(session, entry)));
    }

    /** @param ifMatch needed once they were set */
    public Uni<Dated> set(Caller caller, GateSettings settings, @Nullable String ifMatch) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> current(session, tenant)
                .chain(before -> stored(session, caller, before, settings, ifMatch))
                .chain(entry -> dated(session, entry)));
    }

    /** For a capability that guards by a gate. */
    public Uni<Today> today(Mutiny.Session session, TenantId tenant, Gate gate) {
        return current(session, tenant)
                .chain(entry -> dated(session, entry))
                .map(dated ->
                        new Today(dated.today(), dated.settings().content().mode(gate, dated.today())));
    }

    /** What a gate does on a day that is known, for a capability that asks by it. */
    public Uni<GateMode> mode(Mutiny.Session session, TenantId tenant, Gate gate, LocalDate day) {
        return current(session, tenant).map(entry -> entry.content().mode(gate, day));
    }

    private Uni<Dated> dated(Mutiny.Session session, Entry<GateSettings> entry) {
        return days.today(session, entry.tenant()).map(today -> new Dated(entry, today));
    }

    private Uni<Entry<GateSettings>> current(Mutiny.Session session, TenantId tenant) {
        Entry<GateSettings> none = new Entry<>(tenant, tenant.value(), 0, GateSettings.WARNINGS);
        return journal.all(session, SETTINGS, Selection.ALL).map(found -> found.isEmpty() ? none : found.get(0));
    }

    private Uni<Entry<GateSettings>> stored(
            Mutiny.Session session,
            Caller caller,
            Entry<GateSettings> before,
            GateSettings settings,
            @Nullable String ifMatch) {
        EntityTags.requireRead(ifMatch, before.version());
        Entry<GateSettings> next = before.next(settings);
        Uni<Void> kept = before.version() == 0
                ? journal.add(session, caller, SETTINGS, next)
                : journal.replace(session, caller, SETTINGS, before.content(), next);
        return kept.replaceWith(next);
    }
}
