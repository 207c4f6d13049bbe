package org.throughline.directory.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.Invalid;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.directory.register.Registers;
import org.throughline.directory.register.Write;
import org.throughline.directory.school.DistrictSchools;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;

/** Drafts agreements and lets people act on them. */
@ApplicationScoped
public class KeepAgreements {

    private static final int READ_AT_ONCE = 200;

    private final Registers registers;
    private final EntryJournal journal;
    private final Partners partners;
    private final DistrictSchools schools;
    private final DistrictDay days;

    public KeepAgreements(
            Registers registers, EntryJournal journal, Partners partners, DistrictSchools schools, DistrictDay days) {
        this.registers = registers;
        this.journal = journal;
        this.partners = partners;
        this.schools = schools;
        this.days = days;
    }

    /** An agreement, and the day on which it is looked at. */
    public record Standing(Entry<Agreement> entry, LocalDate today) {

        public AgreementState state() {
            return entry.content().state(today);
        }
    }

    /** What falls due, and of which agreement. */
    public record DueOf(UUID agreement, Due due) {}

    /** What falls due from one day to another, both included, in a transaction that is open. */
    public Uni<List<DueOf>> dueBetween(Mutiny.Session session, LocalDate from, LocalDate until) {
        return journal.all(session, Agreements.REGISTER, Agreements.matching(new AgreementQuery(null, until, null)))
                .map(entries -> entries.stream()
                        .flatMap(entry -> entry.content().dues().stream().map(due -> new DueOf(entry.id(), due)))
                        .filter(due -> !due.due().on().isBefore(from)
                                && !due.due().on().isAfter(until))
                        .toList());
    }

    public Uni<Standing> draft(Write write, Agreement draft) {
        return registers
                .add(write, Agreements.REGISTER, session -> checked(session, draft, Set.of())
                        .call(() -> requireRenewable(session, draft)))
                .chain(this::standing);
    }

    /** Fails with 412 when it was changed since it was read, and with {@link AgreementRefused}. */
    public Uni<Standing> rewrite(Caller caller, UUID id, @Nullable String ifMatch, AgreementAct.Rewrite rewrite) {
        return registers
                .replace(caller, Agreements.REGISTER, id, ifMatch, (session, entry) -> acted(session, entry, rewrite)
                        .chain(agreement -> checked(
                                session, agreement, entry.content().terms().schools())))
                .chain(this::standing);
    }

    /** Fails with 412 when it was changed since it was read, and with {@link AgreementRefused}. */
    public Uni<Standing> change(Caller caller, UUID id, @Nullable String ifMatch, AgreementAct act) {
        return registers
                .replace(caller, Agreements.REGISTER, id, ifMatch, (session, entry) -> acted(session, entry, act))
                .chain(this::standing);
    }

    /** Fails with {@link AgreementRefused}. */
    public Uni<Standing> act(Write write, UUID id, AgreementAct act) {
        return registers
                .act(write, Agreements.REGISTER, id, (session, entry) -> acted(session, entry, act))
                .chain(this::standing);
    }

    /** Proposes it to the agency that the organization is today. */
    public Uni<Standing> propose(Write write, UUID id) {
        return registers
                .act(write, Agreements.REGISTER, id, (session, entry) -> partners.agency(
                                session, entry.content().parties().organization())
                        .chain(agency -> acted(session, entry, new AgreementAct.Propose(agency.orElse(null)))))
                .chain(this::standing);
    }

    public Uni<Standing> get(Caller caller, UUID id) {
        return registers.get(caller, Agreements.REGISTER, id).chain(this::standing);
    }

    /**
     * Where an agreement stands the calendar says, in its district's zone, and no row: so rows are read until there are enough
     * that stand where they are asked for.
     */
    public Uni<Page<Standing>> page(AgreementQuery query, PageRequest page) {
        return gathered(
                query, page, new PageRequest(page.caller(), page.query(), READ_AT_ONCE, page.position()), List.of());
    }

    private Uni<Page<Standing>> gathered(
            AgreementQuery query, PageRequest page, PageRequest batch, List<Standing> before) {
        return standing(query, batch).chain(found -> enough(query, page, found, joined(query, before, found)));
    }

    private Uni<Page<Standing>> enough(
            AgreementQuery query, PageRequest page, Page<Standing> found, List<Standing> all) {
        String next = found.next();
        if (next == null || all.size() > page.limit()) {
            return Uni.createFrom()
                    .item(Page.of(
                            all, page.limit(), standing -> standing.entry().id().toString()));
        }
        return gathered(
                query, page, new PageRequest(page.caller(), page.query(), READ_AT_ONCE, Optional.of(next)), all);
    }

    private static List<Standing> joined(AgreementQuery query, List<Standing> before, Page<Standing> found) {
        return Stream.concat(
                        before.stream(), found.items().stream().filter(standing -> query.asksFor(standing.state())))
                .toList();
    }

    private Uni<Page<Standing>> standing(AgreementQuery query, PageRequest page) {
        return registers
                .page(Agreements.REGISTER, Agreements.matching(query), page)
                .chain(found -> days.today(
                                found.items().stream().map(Entry::tenant).toList())
                        .map(today -> found.map(entry -> standing(entry, today))));
    }

    private static Standing standing(Entry<Agreement> entry, Map<TenantId, LocalDate> today) {
        return new Standing(entry, Objects.requireNonNull(today.get(entry.tenant())));
    }

    private Uni<Agreement> acted(Mutiny.Session session, Entry<Agreement> entry, AgreementAct act) {
        return days.today(session, entry.tenant())
                .map(today -> act.on(entry.content(), today).agreement());
    }

    /** The directory has the organization, it offers the services, and the district has the schools that were not named before. */
    private Uni<Agreement> checked(Mutiny.Session session, Agreement agreement, Set<String> schoolsBefore) {
        DistrictOrganizationId organization = agreement.parties().organization();
        return partners.requireNamed(session, organization, "/organizationId")
                .chain(() -> partners.requireServices(
                        session, organization, agreement.terms().services(), "/terms/serviceIds"))
                .chain(() ->
                        schools.requireKnown(session, agreement.terms().schoolsBeyond(schoolsBefore, "/terms/goals")))
                .replaceWith(agreement);
    }

    private Uni<Void> requireRenewable(Mutiny.Session session, Agreement draft) {
        UUID renewed = draft.renews();
        if (renewed == null) {
            return Uni.createFrom().voidItem();
        }
        return journal.all(
                        session,
                        Agreements.REGISTER,
                        Agreements.of(draft.parties().organization()))
                .invoke(known -> requireAmong(known, renewed))
                .replaceWithVoid();
    }

    private static void requireAmong(List<Entry<Agreement>> known, UUID renewed) {
        if (known.stream().noneMatch(entry -> entry.id().equals(renewed))) {
            throw Invalid.at("/renews", "UNKNOWN_AGREEMENT", "There is no such agreement with this organization.");
        }
    }

    private Uni<Standing> standing(Entry<Agreement> entry) {
        return days.today(entry.tenant()).map(today -> new Standing(entry, today));
    }
}
