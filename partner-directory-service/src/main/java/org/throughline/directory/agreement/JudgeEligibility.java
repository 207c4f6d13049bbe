package org.throughline.directory.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.gate.DateGates;
import org.throughline.directory.gate.Gate;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.directory.register.Selection;
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
    private final SetRequiredEvidence evidence;

    public JudgeEligibility(
            Transactions transactions,
            EntryJournal journal,
            Partners partners,
            DateGates gates,
            SetRequiredEvidence evidence) {
        this.transactions = transactions;
        this.journal = journal;
        this.partners = partners;
        this.gates = gates;
        this.evidence = evidence;
    }

    /** @param service one of the organization's, or null for the partner as a whole */
    public Uni<Eligibility> of(Caller caller, DistrictOrganizationId organization, @Nullable UUID service) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> partners.requireKnown(session, organization)
                .chain(() ->
                        partners.requireServices(session, organization, service == null ? Set.of() : Set.of(service)))
                .chain(() -> gates.today(session, tenant, Gate.AGREEMENT))
                .chain(today -> evidence.required(session).map(required -> new Judging(today, required)))
                .chain(judging -> question(session, organization, service, judging))
                .chain(question -> judged(session, organization, question)));
    }

    /** A service that is asked about, and who gives it. */
    public record Offer(UUID service, DistrictOrganizationId organization, @Nullable AgencyId agency) {}

    /** The same of many services, however many they are by two statements, in a transaction that is open. */
    public Uni<Map<UUID, Eligibility>> of(
            Mutiny.Session session, TenantId tenant, DateGates.Today today, Collection<Offer> offers) {
        if (offers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Selection theirs =
                Agreements.of(tenant, offers.stream().map(Offer::organization).toList());
        return evidence.required(session).chain(required -> agreements(session, theirs)
                .map(agreements -> judged(new Judging(today, required), offers, agreements)));
    }

    /** By what all offers are judged. */
    private record Judging(DateGates.Today today, Set<Evidence.Kind> required) {

        Eligibility.Question about(@Nullable AgencyId agency, @Nullable UUID service) {
            return new Eligibility.Question(agency, service, today.day(), today.mode(), required);
        }
    }

    private static Map<UUID, Eligibility> judged(
            Judging judging, Collection<Offer> offers, List<Agreement> agreements) {
        Map<DistrictOrganizationId, List<Agreement>> byOrganization = agreements.stream()
                .collect(Collectors.groupingBy(agreement -> agreement.parties().organization()));
        Map<UUID, Eligibility> judged = new HashMap<>();
        offers.forEach(offer -> judged.put(
                offer.service(),
                Eligibility.of(
                        judging.about(offer.agency(), offer.service()),
                        byOrganization.getOrDefault(offer.organization(), List.of()))));
        return judged;
    }

    private Uni<Eligibility.Question> question(
            Mutiny.Session session, DistrictOrganizationId organization, @Nullable UUID service, Judging judging) {
        return partners.agency(session, organization).map(agency -> judging.about(agency.orElse(null), service));
    }

    private Uni<Eligibility> judged(
            Mutiny.Session session, DistrictOrganizationId organization, Eligibility.Question question) {
        return agreements(session, Agreements.of(organization)).map(agreements -> Eligibility.of(question, agreements));
    }

    private Uni<List<Agreement>> agreements(Mutiny.Session session, Selection theirs) {
        return journal.all(session, Agreements.REGISTER, theirs)
                .map(entries -> entries.stream().map(Entry::content).toList());
    }
}
