package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.throughline.consent.release.Withdrawal.Acknowledgement;
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

    /** It is found as the recipient, and written as the district that it belongs to. */
    public Uni<Told> acknowledge(Caller by, UUID id) {
        Party recipient = Party.ofRecipient(by).orElseThrow(ProblemException::notFound);
        Acknowledgement word = new Acknowledgement(Actor.of(by), clock.instant());
        return transactions.as(by, session -> withdrawals
                .find(session, recipient, id)
                .call(told -> transactions.enterTenant(session, told.tenant()))
                .call(told -> withdrawals.acknowledge(session, told.tenant(), id, word))
                .chain(() -> withdrawals.find(session, recipient, id)));
    }
}
