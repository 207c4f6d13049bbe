package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** The ways to reach a student's guardians, for who may see the student; each look is recorded. */
@ApplicationScoped
public class ReachFamily {

    private final Transactions transactions;
    private final Families families;
    private final ContactPoints contacts;
    private final AccessRecord access;

    public ReachFamily(Transactions transactions, Families families, ContactPoints contacts, AccessRecord access) {
        this.transactions = transactions;
        this.families = families;
        this.contacts = contacts;
        this.access = access;
    }

    /** One contact point, also when it is off the file; fails with 404. */
    public Uni<ContactEntry> contact(Caller by, StudentId student, UUID contact) {
        return transactions.as(by, session -> visible(session, by, student, "getContact")
                .chain(family -> guardianOf(session, by, family, contact))
                .chain(() -> contacts.entry(session, by.requireTenant(), contact)));
    }

    /** Fails with 404 for a student of another school. */
    Uni<Family> visible(Mutiny.Session session, Caller by, StudentId student, String operation) {
        return families.family(session, by.requireTenant(), student)
                .invoke(family -> SchoolScope.of(by).require(family.student().school()))
                .call(family -> access.read(session, by, operation, Set.of(student)));
    }

    /** Fails with 404 where it reaches nobody of this family. */
    Uni<GuardianId> guardianOf(Mutiny.Session session, Caller by, Family family, UUID contact) {
        return contacts.guardianOf(session, by.requireTenant(), contact)
                .map(guardian -> family.guardian(guardian).map(Guardian::id).orElseThrow(ProblemException::notFound));
    }
}
