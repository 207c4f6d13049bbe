package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.InOrder;
import org.throughline.directory.Sha256;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.kit.worker.OnWorker;

/** Takes an import in, part by part as it arrives: it is acknowledged once it cannot be lost. */
@ApplicationScoped
public class ReceiveImport {

    private static final int PART_BYTES = 512 * 1024;

    /** An upload that is not complete by then has broken off. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    private final Transactions transactions;
    private final DirectoryImports imports;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Clock clock;

    public ReceiveImport(
            Transactions transactions, DirectoryImports imports, Idempotency idempotency, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    /** Gives the import to look after; a repetition with the same key gives the first one's. */
    public Uni<Created> receive(Caller caller, @Nullable String key, ImportRequest request, InputStream upload) {
        ImportId id = new ImportId(ids.next());
        ImportRun run = ImportRun.receiving(id, request, clock.instant().plus(UPLOAD));
        DigestInputStream content = new DigestInputStream(upload, Sha256.digest());
        return transactions
                .as(caller, session -> imports.add(session, caller.requireTenant(), run))
                .chain(() -> upload(caller, key, run, content));
    }

    /** What fails is given up at once; where that fails too, once the upload is due, so that only the first is told. */
    private Uni<Created> upload(Caller caller, @Nullable String key, ImportRun run, DigestInputStream content) {
        ImportId id = run.id();
        return parts(caller, id, content)
                .chain(() -> complete(caller, key, run, content))
                .onFailure()
                .call(() -> abandon(caller, id).onFailure().recoverWithNull())
                .call(created ->
                        created.resource().equals(id.value()) ? Uni.createFrom().voidItem() : abandon(caller, id));
    }

    private Uni<Void> parts(Caller caller, ImportId id, InputStream content) {
        return InOrder.numbered(number -> part(caller, id, content, number));
    }

    /** Whether the content has ended. */
    private Uni<Boolean> part(Caller caller, ImportId id, InputStream content, int number) {
        return OnWorker.run(() -> content.readNBytes(PART_BYTES))
                .chain(bytes -> bytes.length == 0
                        ? Uni.createFrom().item(true)
                        : add(caller, id, new DirectoryImports.Part(number, bytes))
                                .replaceWith(false));
    }

    private Uni<Void> add(Caller caller, ImportId id, DirectoryImports.Part part) {
        return transactions.as(caller, session -> imports.addPart(session, caller.requireTenant(), id, part));
    }

    private Uni<Created> complete(Caller caller, @Nullable String key, ImportRun run, DigestInputStream content) {
        Map<String, String> body = new TreeMap<>(run.request().canonical());
        body.put("package", HexFormat.of().formatHex(content.getMessageDigest().digest()));
        IdempotentRequest once =
                new IdempotentRequest(caller.requireTenant(), caller.person().value(), "importDirectory", key, body);
        return transactions.as(caller, session -> idempotency.once(session, once, () -> received(session, run.id())));
    }

    private Uni<Created> received(Mutiny.Session session, ImportId id) {
        return imports.get(session, id)
                .chain(run -> imports.replace(session, run.received(clock.instant())))
                .replaceWith(Created.of(202, id.value()));
    }

    /** What was sent for nothing is not kept. */
    private Uni<Void> abandon(Caller caller, ImportId id) {
        return transactions.as(caller, session -> imports.get(session, id)
                .chain(run -> imports.replace(session, run.failed(clock.instant())))
                .chain(() -> imports.eraseParts(session, caller.requireTenant(), id)));
    }
}
