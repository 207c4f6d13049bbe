package org.throughline.directory.address;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.InOrder;
import org.throughline.directory.address.file.AddressFile;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.kit.worker.OnWorker;

/**
 * Takes a file of address points in while it arrives: batch by batch into rows of its own, which one last transaction makes the
 * district's. Whoever asks meanwhile is answered by the points of before.
 */
@ApplicationScoped
public class TakeAddressPoints {

    private static final int BATCH = 2000;

    private final Transactions transactions;
    private final AddressBooks books;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public TakeAddressPoints(Transactions transactions, AddressBooks books, Outbox outbox, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.books = books;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The upload at its end. Fails with {@link UploadRunning}, and with 412 also where somebody else changed the points while they
     * were read.
     *
     * @param ifMatch needed once there were points
     */
    public Uni<AddressUpload> take(Caller caller, String source, @Nullable String ifMatch, InputStream file) {
        AddressUpload upload = AddressUpload.begun(
                new UploadId(ids.next()), source, caller.person().value(), clock.instant());
        return begun(caller, upload, ifMatch)
                .chain(before -> taken(caller, before, upload, file))
                .onCancellation()
                .call(() -> giveUp(caller, upload));
    }

    private Uni<AddressBook> begun(Caller caller, AddressUpload upload, @Nullable String ifMatch) {
        return transactions.as(caller, session -> books.current(session)
                .invoke(before -> EntityTags.requireRead(ifMatch, before.version()))
                .call(before ->
                        books.begin(session, caller.requireTenant(), upload).invoke(UploadRunning::unless)));
    }

    private Uni<AddressUpload> taken(Caller caller, AddressBook before, AddressUpload upload, InputStream file) {
        return swept(caller)
                .chain(() -> OnWorker.run(() -> AddressReading.open(upload, file)))
                .chain(reading -> read(caller, reading).chain(hash -> ended(caller, before, reading, hash)))
                .onFailure()
                .call(() -> giveUp(caller, upload))
                .call(() -> swept(caller));
    }

    /** Reading takes one processor and writing another. */
    private Uni<String> read(Caller caller, AddressReading reading) {
        return InOrder.<AddressFile.Batch>pagesReadAhead(
                        () -> OnWorker.run(() -> reading.next(BATCH)),
                        page -> InOrder.each(page, batch -> stored(caller, reading, batch)))
                .chain(() -> OnWorker.run(reading::hash));
    }

    /** Of a file with a fault nothing is taken, so that no more of it is stored. */
    private Uni<Void> stored(Caller caller, AddressReading reading, AddressFile.Batch batch) {
        AddressUpload upload = reading.progressed(batch, clock.instant());
        return transactions.as(caller, session -> held(session, upload)
                .chain(() -> batch.faults() > 0
                        ? Uni.createFrom().voidItem()
                        : books.add(session, caller.requireTenant(), upload.id(), batch.points())));
    }

    private Uni<AddressUpload> ended(Caller caller, AddressBook before, AddressReading reading, String hash) {
        return transactions.as(caller, session -> books.current(session)
                .invoke(now -> EntityTags.requireSame(before.version(), now.version()))
                .chain(now -> decided(session, caller, now, reading, hash)));
    }

    private Uni<AddressUpload> decided(
            Mutiny.Session session, Caller caller, AddressBook before, AddressReading reading, String hash) {
        AddressUpload upload = reading.upload();
        if (reading.faults().total() > 0) {
            return over(session, upload.refused(reading.faults(), clock.instant()));
        }
        return before.isOf(upload, hash)
                ? over(session, upload.unchanged(clock.instant()))
                : over(session, upload.taken(clock.instant()))
                        .call(() -> changed(session, caller, before.with(upload, hash, clock.instant())));
    }

    private Uni<Void> changed(Mutiny.Session session, Caller caller, AddressBook book) {
        return books.replace(session, caller.requireTenant(), book)
                .chain(() -> outbox.append(session, AddressPointsChanged.of(caller.requireTenant(), book)));
    }

    private Uni<AddressUpload> over(Mutiny.Session session, AddressUpload upload) {
        return held(session, upload).replaceWith(upload);
    }

    /** Another one begins where nothing arrived for too long; then this one stops. */
    private Uni<Void> held(Mutiny.Session session, AddressUpload upload) {
        return books.follow(session, upload).invoke(UploadRunning::unless).replaceWithVoid();
    }

    /**
     * Of what failed, and of whoever hung up. Where this fails too the upload is over once it is not held any more, so that only the
     * first failure is told.
     */
    private Uni<Void> giveUp(Caller caller, AddressUpload upload) {
        return transactions
                .as(caller, session -> books.follow(session, upload.failed(clock.instant())))
                .chain(() -> swept(caller))
                .onFailure()
                .recoverWithNull();
    }

    /** What is not swept now is by the next upload. */
    private Uni<Void> swept(Caller caller) {
        return transactions.as(caller, books::sweep).onFailure().recoverWithNull();
    }
}
