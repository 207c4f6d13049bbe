package org.throughline.directory.address;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Says which address points a district has, and takes them away. */
@ApplicationScoped
public class KeepAddressPoints {

    private final Transactions transactions;
    private final AddressBooks books;
    private final Outbox outbox;

    public KeepAddressPoints(Transactions transactions, AddressBooks books, Outbox outbox) {
        this.transactions = transactions;
        this.books = books;
        this.outbox = outbox;
    }

    /** The points that there are, and the last upload. */
    public record Kept(AddressBook book, Optional<AddressUpload> upload) {}

    public Uni<Kept> current(Caller caller) {
        return transactions.as(caller, session -> books.current(session)
                .chain(book -> books.upload(session).map(upload -> new Kept(book, upload))));
    }

    /** @param ifMatch needed once there were points */
    public Uni<Void> remove(Caller caller, @Nullable String ifMatch) {
        return transactions
                .as(caller, session -> books.current(session)
                        .invoke(before -> EntityTags.requireRead(ifMatch, before.version()))
                        .chain(before -> emptied(session, caller, before)))
                .chain(() -> transactions.as(caller, books::sweep).onFailure().recoverWithNull());
    }

    private Uni<Void> emptied(Mutiny.Session session, Caller caller, AddressBook before) {
        if (before.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        AddressBook next = before.emptied(caller.person().value());
        return books.replace(session, caller.requireTenant(), next)
                .chain(() -> outbox.append(session, AddressPointsChanged.of(caller.requireTenant(), next)));
    }
}
