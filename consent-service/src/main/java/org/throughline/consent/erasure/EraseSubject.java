package org.throughline.consent.erasure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.EraseDisclosures;
import org.throughline.consent.disclosure.EraseDisclosures.Order;
import org.throughline.consent.disclosure.Personal;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/**
 * Erases what is on file of a student. Rights holders and open signings go at once, so that nothing is permitted from then
 * on; releases, evidence and the log's personal values go when the six years are over for which a law wants them kept.
 */
@ApplicationScoped
public class EraseSubject {
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofDays(30);

    /** Nobody asks for it: the owner of the records says that they are gone. */
    private static final Personal OWNER = new Personal("referral-service", "referral-service", "FACT", null, List.of());

    private final Transactions transactions;
    private final ErasedSubjects subjects;
    private final EraseDisclosures log;
    private final Clock clock;

    public EraseSubject(Transactions transactions, ErasedSubjects subjects, EraseDisclosures log, Clock clock) {
        this.transactions = transactions;
        this.subjects = subjects;
        this.log = log;
        this.clock = clock;
    }

    /** In a transaction that is already open. @param reference of what says that the records are gone */
    public Uni<Void> begin(Mutiny.Session session, TenantId tenant, StudentId student, String reference) {
        return subjects.note(session, tenant, student, clock.instant())
                .chain(() -> erase(session, tenant, student, reference));
    }

    /** Once more, for what had to be kept then. */
    public Uni<Void> goOn(TenantId tenant, StudentId student) {
        return transactions.forTenant(tenant, session -> erase(session, tenant, student, "retention is over"));
    }

    private Uni<Void> erase(Mutiny.Session session, TenantId tenant, StudentId student, String reference) {
        Instant keptFrom = log.keptFrom();
        return log.eraseAll(session, tenant, OWNER, new Order(student, keptFrom, reference))
                .chain(() -> subjects.erase(session, tenant, student, keptFrom))
                .chain(left -> subjects.lookAgain(session, tenant, student, nextLook(left)));
    }

    private @Nullable Instant nextLook(long left) {
        return left == 0 ? null : clock.instant().plus(LOOK_AGAIN_AFTER);
    }
}
