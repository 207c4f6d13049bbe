package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** A second person's word for a contact point that is new: from then on a code may go there. */
@ApplicationScoped
public class ConfirmContact {

    private final Transactions transactions;
    private final Families families;
    private final ContactPoints contacts;
    private final AccessRecord access;
    private final Clock clock;

    public ConfirmContact(
            Transactions transactions, Families families, ContactPoints contacts, AccessRecord access, Clock clock) {
        this.transactions = transactions;
        this.families = families;
        this.contacts = contacts;
        this.access = access;
        this.clock = clock;
    }

    /** Fails with 404 where the student has no such contact, and with 409 for who put it on file. */
    public Uni<ContactPoint> confirm(Caller by, StudentId student, UUID contact) {
        return transactions.as(
                by, session -> visible(session, by, student).chain(family -> confirm(session, by, family, contact)));
    }

    private Uni<Family> visible(Mutiny.Session session, Caller by, StudentId student) {
        return families.family(session, by.requireTenant(), student)
                .invoke(family -> SchoolScope.of(by).require(family.student().school()))
                .call(family -> access.read(session, by, "confirmContact", Set.of(student)));
    }

    private Uni<ContactPoint> confirm(Mutiny.Session session, Caller by, Family family, UUID contact) {
        ContactPoint point = family.contact(contact).orElseThrow(ProblemException::notFound);
        String person = by.person().value();
        if (!point.mayBeConfirmedBy(person)) {
            throw new ProblemException(ContactProblem.OWN_CONTACT, "Somebody else of the staff confirms it.");
        }
        return contacts.confirm(session, by.requireTenant(), contact, person, clock.instant())
                .replaceWith(point.confirmedBy(person));
    }
}
