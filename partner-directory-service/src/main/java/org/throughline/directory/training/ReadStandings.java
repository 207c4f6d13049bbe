package org.throughline.directory.training;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.gate.DateGates;
import org.throughline.directory.gate.Gate;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.people.Account;
import org.throughline.directory.people.PeopleQuery;
import org.throughline.directory.people.ReadPeople;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** With whom student data may be shared, as far as training goes. */
@ApplicationScoped
public class ReadStandings {

    private final Transactions transactions;
    private final TrainingRecords records;
    private final DateGates gates;
    private final Partners partners;
    private final ReadPeople people;

    public ReadStandings(
            Transactions transactions, TrainingRecords records, DateGates gates, Partners partners, ReadPeople people) {
        this.transactions = transactions;
        this.records = records;
        this.gates = gates;
        this.partners = partners;
        this.people = people;
    }

    /** A person of the district, and whether that person may be shown student data. */
    public record Of(Account account, Standing standing) {}

    /** A person of whom nothing was recorded lacks everything. */
    Uni<Standing> of(Caller caller, String person) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> standing(session, tenant, person));
    }

    /**
     * The caller's own. Fails with 404 for a district that the caller's agency does not serve.
     *
     * @param district of which it is asked; needed of an agency's people alone, who may have several
     */
    public Uni<Standing> own(Caller caller, @Nullable UUID district) {
        TenantId tenant = tenant(caller, district);
        return transactions.as(caller, session -> entered(session, caller, tenant)
                .chain(() -> standing(session, tenant, caller.person().value())));
    }

    private static TenantId tenant(Caller caller, @Nullable UUID district) {
        if (caller.organization() != null && district == null) {
            throw Invalid.at("?districtId", "NOT_NULL", "An agency has several districts: say of which you ask.");
        }
        if (caller.organization() == null
                && district != null
                && !district.equals(caller.requireTenant().value())) {
            throw ProblemException.notFound();
        }
        return district == null ? caller.requireTenant() : new TenantId(district);
    }

    private Uni<Void> entered(Mutiny.Session session, Caller caller, TenantId district) {
        OrganizationId organization = caller.organization();
        return organization == null
                ? Uni.createFrom().voidItem()
                : partners.serves(session, new AgencyId(organization.value()), district)
                        .invoke(ReadStandings::requireServing)
                        .chain(() -> transactions.enterTenant(session, district));
    }

    private static void requireServing(boolean serves) {
        if (!serves) {
            throw ProblemException.notFound();
        }
    }

    /** Who may sign in, of those whom the caller is there for: all of the district for its admin, else those at the caller's schools. */
    public Uni<Page<Of>> page(PageRequest page) {
        Caller caller = page.caller();
        PeopleQuery query = new PeopleQuery(caller.has(Role.DISTRICT_ADMIN) ? null : caller.schools(), true);
        return people.page(page, query).chain(found -> with(caller, found));
    }

    private Uni<Page<Of>> with(Caller caller, Page<Account> found) {
        List<String> persons = found.items().stream().map(ReadStandings::person).toList();
        return transactions
                .as(caller, session -> gates.today(session, caller.requireTenant(), Gate.TRAINING)
                        .chain(today -> standings(session, today, persons)))
                .map(standings ->
                        found.map(account -> new Of(account, Objects.requireNonNull(standings.get(person(account))))));
    }

    private static String person(Account account) {
        return account.id().toString();
    }

    private Uni<Map<String, Standing>> standings(Mutiny.Session session, DateGates.Today today, List<String> persons) {
        return records.ofAll(session, persons).map(known -> persons.stream()
                .distinct()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> Standing.of(known.getOrDefault(person, List.of()), today.day(), today.mode()))));
    }

    private Uni<Standing> standing(Mutiny.Session session, TenantId tenant, String person) {
        return gates.today(session, tenant, Gate.TRAINING)
                .chain(today -> standings(session, today, List.of(person)).map(standings -> standings.get(person)));
    }
}
