package org.throughline.directory.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
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
import org.throughline.kit.problem.FieldError;
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
    private final Standings standings;

    public KeepAgreements(
            Registers registers,
            EntryJournal journal,
            Partners partners,
            DistrictSchools schools,
            Standings standings) {
        this.registers = registers;
        this.journal = journal;
        this.partners = partners;
        this.schools = schools;
        this.standings = standings;
    }

    /** What falls due, and of which agreement. */
    public record DueOf(UUID agreement, Due due) {}

    /** What falls due from one day to another, both included, in a transaction that is open. */
    public Uni<List<DueOf>> dueBetween(Mutiny.Session session, LocalDate from, LocalDate until) {
        return journal.all(session, Agreements.REGISTER, Agreements.matching(new AgreementQuery(null, until, null)))
                .chain(entries -> standings.on(from, session, entries))
                .map(found -> found.stream()
                        .flatMap(standing -> standing.dues().stream()
                                .map(due -> new DueOf(standing.entry().id(), due)))
                        .filter(due -> !due.due().on().isBefore(from)
                                && !due.due().on().isAfter(until))
                        .toList());
    }

    public Uni<Standing> draft(Write write, Agreement draft) {
        return registers
                .add(write, Agreements.REGISTER, session -> checked(session, draft, Set.of())
                        .call(() -> requireRenewable(session, draft))
                        .call(() -> requireDone(session, write.caller().requireTenant(), draft)))
                .chain(made -> standings.of(write.caller(), made));
    }

    /** Fails with 412 when it was changed since it was read, and with {@link AgreementRefused}. */
    public Uni<Standing> rewrite(
            Caller caller, UUID id, @Nullable String ifMatch, Function<Agreement, AgreementAct.Rewrite> rewriting) {
        return registers
                .replace(caller, Agreements.REGISTER, id, ifMatch, (session, entry) -> acted(
                                session, entry, rewriting.apply(entry.content()))
                        .chain(agreement -> checked(
                                session, agreement, entry.content().terms().schools()))
                        .call(agreement -> requireDone(session, entry.tenant(), agreement)))
                .chain(made -> standings.of(caller, made));
    }

    /** As {@link #change}; fails with 422 for a line that is done on a day yet to come. */
    public Uni<Standing> follow(Caller caller, UUID id, @Nullable String ifMatch, Compliance compliance) {
        AgreementAct act = new AgreementAct.Follow(compliance);
        return registers
                .replace(caller, Agreements.REGISTER, id, ifMatch, (session, entry) -> acted(session, entry, act)
                        .call(() -> standings
                                .today(session, entry.tenant())
                                .invoke(today -> requireDone(compliance, today, ""))))
                .chain(made -> standings.of(caller, made));
    }

    /** Fails with 412 when it was changed since it was read, and with {@link AgreementRefused}. */
    public Uni<Standing> change(Caller caller, UUID id, @Nullable String ifMatch, AgreementAct act) {
        return registers
                .replace(caller, Agreements.REGISTER, id, ifMatch, (session, entry) -> acted(session, entry, act))
                .chain(made -> standings.of(caller, made));
    }

    /** Fails with {@link AgreementRefused}. */
    public Uni<Standing> act(Write write, UUID id, AgreementAct act) {
        return registers
                .act(write, Agreements.REGISTER, id, (session, entry) -> acted(session, entry, act))
                .chain(made -> standings.of(write.caller(), made));
    }

    /** Proposes it to the agency that the organization is today. */
    public Uni<Standing> propose(Write write, UUID id) {
        return registers
                .act(write, Agreements.REGISTER, id, (session, entry) -> partners.agency(
                                session, entry.content().parties().organization())
                        .chain(agency -> acted(session, entry, new AgreementAct.Propose(agency.orElse(null)))))
                .chain(made -> standings.of(write.caller(), made));
    }

    public Uni<Standing> get(Caller caller, UUID id) {
        return registers.get(caller, Agreements.REGISTER, id).chain(found -> standings.of(caller, found));
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
        return Stream.concat(before.stream(), found.items().stream().filter(standing -> query.asksFor(standing)))
                .toList();
    }

    private Uni<Page<Standing>> standing(AgreementQuery query, PageRequest page) {
        return registers
                .page(Agreements.REGISTER, Agreements.matching(query), page)
                .chain(found -> standings.of(page.caller(), found));
    }

    private Uni<Agreement> acted(Mutiny.Session session, Entry<Agreement> entry, AgreementAct act) {
        return standings.today(session, entry.tenant()).map(today -> act.on(entry.content(), today)
                .agreement());
    }

    /** The directory has the organization, it offers the services, and the district has the schools that were not named before. */
    private Uni<Agreement> checked(Mutiny.Session session, Agreement agreement, Set<String> schoolsBefore) {
        DistrictOrganizationId organization = agreement.parties().organization();
        return partners.requireNamed(session, organization, "/organizationId")
                .chain(() -> partners.requireServices(
                        session, organization, agreement.terms().services()))
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
        Agreement before = known.stream()
                .filter(entry -> entry.id().equals(renewed))
                .map(Entry::content)
                .findFirst()
                .orElseThrow(() -> Invalid.at(
                        "/renews", "UNKNOWN_AGREEMENT", "There is no such agreement with this organization."));
        if (!before.isBeforeBothSides()) {
            throw Invalid.at("/renews", "NOT_PROPOSED", "A draft is rewritten, not renewed.");
        }
    }

    private Uni<Void> requireDone(Mutiny.Session session, TenantId tenant, Agreement agreement) {
        return standings
                .today(session, tenant)
                .invoke(today -> requireDone(agreement.compliance(), today, "/terms/compliance"))
                .replaceWithVoid();
    }

    private static void requireDone(Compliance compliance, LocalDate today, String pointer) {
        List<FieldError> faults = compliance.doneAfter(today).stream()
                .map(line -> new FieldError(
                        pointer + "/checklist/" + line + "/done",
                        "IN_THE_FUTURE",
                        "It is today or earlier, in the district's zone."))
                .toList();
        if (!faults.isEmpty()) {
            throw Invalid.at(faults);
        }
    }
}
