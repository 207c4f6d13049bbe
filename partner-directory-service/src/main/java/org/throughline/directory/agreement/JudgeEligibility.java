package org.throughline.directory.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.gate.DateGates;
import org.throughline.directory.gate.Gate;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Says whether a partner may receive a referral today, and if not, why. */
@ApplicationScoped
public class JudgeEligibility {

    private final Transactions transactions;
    private final EntryJournal journal;
    private final Partners partners;
    private final DateGates gates;

    public JudgeEligibility(Transactions transactions, EntryJournal journal, Partners partners, DateGates gates) {
        this.transactions = transactions;
        this.journal = journal;
        this.partners = partners;
        this.gates = gates;
    }

    /** @param service one of the organization's, or null for the partner as a whole */
    public Uni<Eligibility> of(Caller caller, DistrictOrganizationId organization, @Nullable UUID service) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> partners.requireKnown(session, organization)
                .chain(() -> partners.requireServices(
                        session, organization, service == null ? Set.of() : Set.of(service), "?serviceId"))
                .chain(() -> gates.today(session, tenant, Gate.AGREEMENT))
                .chain(today -> question(session, organization, service, today))
                .chain(question -> judged(session, organization, question)));
    }

    private Uni<Eligibility.Question> question(
            Mutiny.Session session,
            DistrictOrganizationId organization,
            @Nullable UUID service,
            DateGates.Today today) {
        return partners.agency(session, organization)
                .map(agency -> new Eligibility.Question(agency.orElse(null), service, today.day(), today.mode()));
    }

    private Uni<Eligibility> judged(
            Mutiny.Session session, DistrictOrganizationId organization, Eligibility.Question question) {
        return journal.all(session, Agreements.REGISTER, Agreements.of(organization))
                .map(entries -> entries.stream().map(Entry::content).toList())
                .map((List<Agreement> agreements) -> Eligibility.of(question, agreements));
    }
}
