package org.throughline.directory.training;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.throughline.directory.Invalid;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.people.Belonging;
import org.throughline.directory.people.ReadPeople;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Whoever's training is recorded is somebody: a mistyped id would train nobody, and nobody would see it. */
@ApplicationScoped
class RequirePerson {

    private final ReadPeople people;
    private final Partners partners;
    private final Transactions transactions;

    RequirePerson(ReadPeople people, Partners partners, Transactions transactions) {
        this.people = people;
        this.partners = partners;
        this.transactions = transactions;
    }

    /** As {@link #isKnown}. Fails with 422 for whom nobody has. */
    Uni<Void> known(Caller caller, String person) {
        return isKnown(caller, person).invoke(RequirePerson::requireKnown).replaceWithVoid();
    }

    /**
     * Whether the district or an agency that serves it has such an account; outside of any transaction. A service that was told of no
     * identity provider compares nobody.
     */
    Uni<Boolean> isKnown(Caller caller, String person) {
        return people.areKnown()
                ? people.belonging(person).chain(belonging -> isOf(caller, belonging))
                : Uni.createFrom().item(true);
    }

    private Uni<Boolean> isOf(Caller caller, Optional<Belonging> belonging) {
        TenantId district = caller.requireTenant();
        Optional<AgencyId> agency = belonging.map(Belonging::agency);
        return agency.isPresent()
                ? transactions.as(caller, session -> partners.serves(session, agency.get(), district))
                : Uni.createFrom().item(belonging.map(Belonging::district).equals(Optional.of(district)));
    }

    private static void requireKnown(boolean known) {
        if (!known) {
            throw Invalid.at(
                    "/personId",
                    "UNKNOWN_PERSON",
                    "Neither the district nor an agency that serves it has such an account.");
        }
    }
}
