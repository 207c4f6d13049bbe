package org.throughline.directory.reminder;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** A district says where it wants to be reminded; before that it is not. */
@ApplicationScoped
public class SetReminders {

    private final Transactions transactions;
    private final ReminderBook book;

    public SetReminders(Transactions transactions, ReminderBook book) {
        this.transactions = transactions;
        this.book = book;
    }

    /** Fails with 404 when nothing was set. */
    public Uni<ReminderBook.Kept> get(Caller caller) {
        return transactions.as(caller, session -> book.settings(session, caller.requireTenant())
                .map(kept -> kept.orElseThrow(ProblemException::notFound)));
    }

    /** @param ifMatch needed once they were set */
    public Uni<ReminderBook.Kept> set(Caller caller, ReminderSettings settings, @Nullable String ifMatch) {
        return transactions.as(caller, session -> book.settings(session, caller.requireTenant())
                .map(before -> new ReminderBook.Kept(settings, next(before, ifMatch)))
                .call(kept -> book.set(session, caller, kept)));
    }

    private static long next(Optional<ReminderBook.Kept> before, @Nullable String ifMatch) {
        before.ifPresent(kept -> EntityTags.requireSame(EntityTags.requiredVersion(ifMatch), kept.version()));
        return before.map(ReminderBook.Kept::version).orElse(0L) + 1;
    }
}
