package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** A transaction about one student, for people of the student's school. */
@ApplicationScoped
public class AboutStudent {

    private final Transactions transactions;
    private final Families families;

    public AboutStudent(Transactions transactions, Families families) {
        this.transactions = transactions;
        this.families = families;
    }

    /** Fails with 404 for a student of another school. */
    public <T> Uni<T> as(Caller caller, StudentId student, Function<Mutiny.Session, Uni<T>> work) {
        return transactions.as(caller, session -> families.student(session, caller.requireTenant(), student)
                .invoke(found -> SchoolScope.of(caller).require(found.school()))
                .chain(found -> work.apply(session)));
    }
}
