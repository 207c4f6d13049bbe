package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Withdrawals.Told;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** The recipient says that it knows; the first word counts, and saying it again changes nothing. */
@ApplicationScoped
public class AcknowledgeWithdrawal {
    private final Transactions transactions;
    private final Withdrawals withdrawals;
    private final Clock clock;

    public AcknowledgeWithdrawal(Transactions transactions, Withdrawals withdrawals, Clock clock) {
        this.transactions = transactions;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    public Uni<Told> acknowledge(Caller by, UUID id) {
        Party recipient = Party.ofRecipient(by).orElseThrow(ProblemException::notFound);
        return transactions.as(
                by, session -> withdrawals.find(session, recipient, id).chain(told -> acknowledge(session, by, told)));
    }

    /** It is found as the recipient, and written as the district that it belongs to. */
    private Uni<Told> acknowledge(Mutiny.Session session, Caller by, Told told) {
        if (told.withdrawal().isAcknowledged()) {
            return Uni.createFrom().item(told);
        }
        Told acknowledged = new Told(told.tenant(), told.withdrawal().acknowledged(Actor.of(by), clock.instant()));
        return transactions
                .enterTenant(session, told.tenant())
                .chain(() -> withdrawals.acknowledge(session, acknowledged))
                .replaceWith(acknowledged);
    }
}
