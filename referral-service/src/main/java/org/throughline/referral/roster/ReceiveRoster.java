package org.throughline.referral.roster;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.due.DueKind;
import org.throughline.referral.due.DueWork;
import org.throughline.referral.roster.RosterImports.Part;

/** Takes a package in, part by part as it arrives, so that it is acknowledged only once it cannot be lost. */
@ApplicationScoped
public class ReceiveRoster {

    private static final int PART_BYTES = 512 * 1024;

    /** An upload that is not complete by then has broken off. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    private final Transactions transactions;
    private final RosterImports imports;
    private final DueWork due;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Clock clock;

    public ReceiveRoster(
            Transactions transactions,
            RosterImports imports,
            DueWork due,
            Idempotency idempotency,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.due = due;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    /** Gives the import to look after; a repetition with the same key gives the first one's. */
    public Uni<ImportId> receive(Caller caller, @Nullable String key, InputStream upload) {
        ImportId id = new ImportId(ids.next());
        DigestInputStream content = new DigestInputStream(upload, Sha256.begin());
        return transactions
                .as(caller, session -> begin(session, caller, id))
                .chain(() -> parts(caller, id, content, 0))
                .chain(() -> complete(caller, key, id, content));
    }

    private Uni<Void> begin(Mutiny.Session session, Caller caller, ImportId id) {
        RosterSource source = new RosterSource(caller.person().value(), caller.has(Role.DISTRICT_ADMIN));
        return imports.begin(session, caller.requireTenant(), id, source)
                .chain(() -> due(session, caller, id, clock.instant().plus(UPLOAD)));
    }

    private Uni<Void> parts(Caller caller, ImportId id, InputStream content, int number) {
        return Uni.createFrom()
                .item(() -> read(content))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(bytes -> bytes.length == 0
                        ? Uni.createFrom().voidItem()
                        : part(caller, id, new Part(number, bytes))
                                .chain(() -> parts(caller, id, content, number + 1)));
    }

    private Uni<Void> part(Caller caller, ImportId id, Part part) {
        return transactions.as(caller, session -> imports.addPart(session, caller.requireTenant(), id, part));
    }

    private Uni<ImportId> complete(Caller caller, @Nullable String key, ImportId id, DigestInputStream content) {
        String digest = HexFormat.of().formatHex(content.getMessageDigest().digest());
        IdempotentRequest once =
                new IdempotentRequest(caller.requireTenant(), caller.person().value(), "importRoster", key, digest);
        return transactions
                .as(caller, session -> idempotency.once(session, once, () -> received(session, caller, id)))
                .map(created -> new ImportId(created.resource()));
    }

    private Uni<Created> received(Mutiny.Session session, Caller caller, ImportId id) {
        return imports.enter(session, caller.requireTenant(), id, ImportState.RECEIVED)
                .chain(() -> due(session, caller, id, clock.instant()))
                .replaceWith(Created.of(202, id.value()));
    }

    private Uni<Void> due(Mutiny.Session session, Caller caller, ImportId id, Instant at) {
        return due.add(session, caller.requireTenant(), DueKind.ROSTER_IMPORT, id.value(), at);
    }

    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(PART_BYTES);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
