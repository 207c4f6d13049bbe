package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** A second person's word for a contact point that is new: from then on a code may go there. */
@ApplicationScoped
public class ConfirmContact {

    private final Transactions transactions;
    private final ReachFamily reach;
    private final ContactPoints contacts;
    private final Clock clock;

    public ConfirmContact(Transactions transactions, ReachFamily reach, ContactPoints contacts, Clock clock) {
        this.transactions = transactions;
        this.reach = reach;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Fails with 404 where the student has no such contact, and with 409 for who put it on file. */
    public Uni<ContactPoint> confirm(Caller by, StudentId student, UUID contact) {
        return transactions.as(by, session -> reach.visible(session, by, student, "confirmContact")
                .chain(family -> confirm(session, by, family, contact)));
    }

    private Uni<ContactPoint> confirm(Mutiny.Session session, Caller by, Family family, UUID contact) {
        ContactPoint point = family.contact(contact).orElseThrow(ProblemException::notFound);
        String person = by.person().value();
        if (!point.mayBeConfirmedBy(person)) {
            throw new ProblemException(ContactProblem.OWN_CONTACT);
        }
        return contacts.confirm(session, by.requireTenant(), contact, person, clock.instant())
                .replaceWith(point.confirmedBy(person));
    }
}
