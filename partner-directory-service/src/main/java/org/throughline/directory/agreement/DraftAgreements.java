package org.throughline.directory.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;

/** Drafts agreements and rewrites drafts: what they name is there. */
@ApplicationScoped
public class DraftAgreements {

    private final Registers registers;
    private final EntryJournal journal;
    private final Partners partners;
    private final DistrictSchools schools;
    private final Standings standings;

    public DraftAgreements(
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

    public Uni<Standing> draft(Write write, Agreement draft) {
        return registers
                .add(write, Agreements.REGISTER, session -> requireNamed(session, draft, Set.of())
                        .chain(() -> requireRenewable(session, draft))
                        .chain(() -> requireDone(session, write.caller().requireTenant(), draft))
                        .replaceWith(draft))
                .chain(made -> standings.of(write.caller(), made));
    }

    /** Fails with 412 when it was changed since it was read, and with {@link AgreementRefused}. */
    public Uni<Standing> rewrite(
            Caller caller, UUID id, @Nullable String ifMatch, Function<Agreement, AgreementAct.Rewrite> rewriting) {
        return registers
                .replace(caller, Agreements.REGISTER, id, ifMatch, (session, entry) -> standings
                        .acted(session, entry, rewriting.apply(entry.content()))
                        .call(agreement -> requireNamed(
                                session, agreement, entry.content().terms().schools()))
                        .call(agreement -> requireDone(session, entry.tenant(), agreement)))
                .chain(made -> standings.of(caller, made));
    }

    /** The directory has the organization, it offers the services, and the district has the schools that were not named before. */
    private Uni<Void> requireNamed(Mutiny.Session session, Agreement agreement, Set<String> schoolsBefore) {
        DistrictOrganizationId organization = agreement.parties().organization();
        return partners.requireNamed(session, organization, "/organizationId")
                .chain(() -> partners.requireServices(
                        session, organization, agreement.terms().services()))
                .chain(() ->
                        schools.requireKnown(session, agreement.terms().schoolsBeyond(schoolsBefore, "/terms/goals")));
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
                .invoke(today -> agreement.compliance().requireDoneBy(today, "/terms/compliance"))
                .replaceWithVoid();
    }
}
