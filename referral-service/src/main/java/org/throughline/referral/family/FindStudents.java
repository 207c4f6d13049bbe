package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Looks students up for people of the district, and records that they did. */
@ApplicationScoped
public class FindStudents {

    private final Transactions transactions;
    private final Families families;
    private final AccessRecord access;

    public FindStudents(Transactions transactions, Families families, AccessRecord access) {
        this.transactions = transactions;
        this.families = families;
        this.access = access;
    }

    public Uni<Page<Student>> search(Caller caller, StudentSearch search, PageRequest page) {
        return transactions.as(caller, session -> families.search(
                        session, caller.requireTenant(), SchoolScope.of(caller), search, page)
                .map(found -> Page.of(found, page.limit(), FindStudents::position))
                .call(found -> recordAll(session, caller, found.items())));
    }

    /** Fails with 404 for a student of another school. */
    public Uni<Family> family(Caller caller, StudentId id) {
        return transactions.as(caller, session -> visible(session, caller, id)
                .call(found -> access.read(session, caller, "getStudent", Set.of(id))));
    }

    private Uni<Family> visible(Mutiny.Session session, Caller caller, StudentId id) {
        return families.family(session, caller.requireTenant(), id)
                .invoke(found -> SchoolScope.of(caller).require(found.student().school()));
    }

    private Uni<Void> recordAll(Mutiny.Session session, Caller caller, List<Student> found) {
        return access.read(
                session,
                caller,
                "searchStudents",
                found.stream().map(Student::id).toList());
    }

    private static String position(Student last) {
        return StudentSearch.key(last.familyName(), last.givenName()) + "\n"
                + last.id().value();
    }
}
