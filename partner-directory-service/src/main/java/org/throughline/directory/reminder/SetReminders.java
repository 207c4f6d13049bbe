package org.throughline.directory.reminder;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** A district says where it wants to be reminded; before that it is not. */
@ApplicationScoped
public class SetReminders {

    private final Transactions transactions;
    private final ReminderBook book;
    private final Outbox outbox;

    public SetReminders(Transactions transactions, ReminderBook book, Outbox outbox) {
        this.transactions = transactions;
        this.book = book;
        this.outbox = outbox;
    }

    /** Fails with 404 when nothing was set. */
    public Uni<ReminderBook.Kept> get(Caller caller) {
        return transactions.as(caller, session -> book.settings(session, caller.requireTenant())
                .map(kept -> kept.orElseThrow(ProblemException::notFound)));
    }

    /** @param ifMatch needed once they were set */
    public Uni<ReminderBook.Kept> set(Caller caller, ReminderSettings settings, @Nullable String ifMatch) {
        return transactions.as(caller, session -> book.settings(session, caller.requireTenant())
                .map(before -> next(before, settings, ifMatch))
                .call(kept -> book.set(session, caller, kept))
                .call(kept -> tell(session, caller.requireTenant(), kept)));
    }

    private Uni<Void> tell(Mutiny.Session session, TenantId tenant, ReminderBook.Kept kept) {
        return outbox.append(session, ReminderSettingsSet.FACT.of(tenant, kept.facts(), kept.settings()));
    }

    private static ReminderBook.Kept next(
            Optional<ReminderBook.Kept> before, ReminderSettings settings, @Nullable String ifMatch) {
        EntityTags.requireRead(ifMatch, before.map(ReminderBook.Kept::version).orElse(0L));
        return before.map(kept -> kept.next(settings)).orElseGet(() -> ReminderBook.Kept.first(settings));
    }
}
