package org.throughline.directory.reminder;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.InOrder;
import org.throughline.kit.mail.Mail;
import org.throughline.kit.mail.MailOutbox;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Sends a district a mail for each thing that falls due soon: with the row that says so, in one transaction. */
@ApplicationScoped
public class RemindDistrict {

    private static final String TEXT =
            """
            %s

            It falls due on %s.

            It is read at %s in the partner directory. You are reminded of it this once.
            """;

    private final Transactions transactions;
    private final DistrictDay days;
    private final DueThings things;
    private final ReminderBook book;
    private final MailOutbox mails;

    RemindDistrict(Transactions transactions, DistrictDay days, DueThings things, ReminderBook book, MailOutbox mails) {
        this.transactions = transactions;
        this.days = days;
        this.things = things;
        this.book = book;
        this.mails = mails;
    }

    /** A district that set nothing is not reminded. */
    public Uni<Void> remind(TenantId district) {
        return transactions.forTenant(district, session -> book.settings(session, district)
                .chain(kept -> kept.map(found -> remind(session, district, found.settings()))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> remind(Mutiny.Session session, TenantId district, ReminderSettings settings) {
        return days.today(session, district)
                .chain(today -> things.between(session, today, today.plusDays(settings.daysBefore())))
                .chain(due -> InOrder.each(due, thing -> remindOnce(session, district, settings, thing)));
    }

    private Uni<Void> remindOnce(Mutiny.Session session, TenantId district, ReminderSettings settings, DueThing thing) {
        return book.isFirst(session, district, thing)
                .chain(first -> first
                        ? mails.append(session, district, mail(settings, thing)).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /** It names no person and no agency: whoever may know reads it there. */
    private static Mail mail(ReminderSettings settings, DueThing thing) {
        LocalDate day = thing.on();
        return Mail.of(settings.email(), "Due on " + day, TEXT.formatted(thing.sentence(), day, thing.path()));
    }
}
