package org.throughline.referral.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;
import org.throughline.kit.worker.OnWorker;
import org.throughline.kit.worker.WorkFiles;
import org.throughline.referral.roster.RosterImports.Part;

/** Puts a package together in a temporary file that only this process can read, and reads it there, off the event loop. */
@ApplicationScoped
public class UnpackRoster {

    private final Transactions transactions;
    private final RosterImports imports;
    private final Tenants tenants;
    private final Clock clock;

    public UnpackRoster(Transactions transactions, RosterImports imports, Tenants tenants, Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.tenants = tenants;
        this.clock = clock;
    }

    Uni<Path> unpack(TenantId tenant, ImportId id) {
        return transactions
                .forTenant(tenant, session -> imports.enter(session, tenant, id, ImportState.READING))
                .chain(() -> OnWorker.run(() -> WorkFiles.begin("roster")))
                .chain(path -> append(tenant, id, path, 0)
                        .onFailure()
                        .call(() -> discard(path))
                        .replaceWith(path));
    }

    /** Fails with {@link RosterRefused}. */
    Uni<Roster> read(TenantId tenant, Path path, KnownRoster known) {
        return tenants.byId(tenant)
                .chain(found ->
                        OnWorker.run(() -> RosterReader.read(path, ArchiveLimits.DEFAULT, known, today(found))));
    }

    Uni<Boolean> discard(Path path) {
        return OnWorker.run(() -> Files.deleteIfExists(path));
    }

    private Uni<Void> append(TenantId tenant, ImportId id, Path path, int number) {
        return transactions
                .forTenant(tenant, session -> imports.part(session, tenant, id, number))
                .chain(part -> part.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : write(path, part).chain(() -> append(tenant, id, path, number + 1)));
    }

    private static Uni<Path> write(Path path, Optional<Part> part) {
        return OnWorker.run(() -> Files.write(path, part.orElseThrow().bytes(), StandardOpenOption.APPEND));
    }

    private LocalDate today(Tenant tenant) {
        return LocalDate.ofInstant(clock.instant(), tenant.zone());
    }
}
