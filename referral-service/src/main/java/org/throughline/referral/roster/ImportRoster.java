package org.throughline.referral.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.due.DueKind;
import org.throughline.referral.due.DueTask;
import org.throughline.referral.roster.RosterImports.Ending;
import org.throughline.referral.roster.WriteRoster.Run;

/** Reads a received package and has it written; begun again after a crash it ends with the same result. */
@ApplicationScoped
public class ImportRoster implements DueTask {

    private final Transactions transactions;
    private final RosterImports imports;
    private final WriteRoster writing;
    private final UnpackRoster unpacking;
    private final Duration lease;

    public ImportRoster(
            Transactions transactions,
            RosterImports imports,
            WriteRoster writing,
            UnpackRoster unpacking,
            @ConfigProperty(name = "throughline.roster.lease") Duration lease) {
        this.transactions = transactions;
        this.imports = imports;
        this.writing = writing;
        this.unpacking = unpacking;
        this.lease = lease;
    }

    @Override
    public DueKind kind() {
        return DueKind.ROSTER_IMPORT;
    }

    @Override
    public Duration lease() {
        return lease;
    }

    @Override
    public Uni<Void> perform(TenantId tenant, UUID id) {
        Run run = new Run(tenant, new ImportId(id));
        return transactions
                .forTenant(tenant, session -> imports.find(session, tenant, run.id()))
                .chain(found -> perform(run, found.state()));
    }

    private Uni<Void> perform(Run run, ImportState state) {
        if (state.isFinal()) {
            return Uni.createFrom().voidItem();
        }
        if (state == ImportState.RECEIVING) {
            return finish(run, new Ending(ImportState.ABANDONED, 0, List.of(), List.of()));
        }
        return unpacking
                .unpack(run.tenant(), run.id())
                .chain(path -> take(run, path))
                .onFailure(RosterRefused.class)
                .recoverWithUni(refused -> refuse(run, (RosterRefused) refused));
    }

    private Uni<Void> take(Run run, Path path) {
        return writing.known(run.tenant())
                .chain(known -> unpacking.read(run.tenant(), path, known))
                .eventually(() -> unpacking.discard(path))
                .chain(roster -> writing.write(run, roster));
    }

    private Uni<Void> refuse(Run run, RosterRefused refused) {
        return finish(run, new Ending(ImportState.REFUSED, 0, List.of(), refused.faults()));
    }

    private Uni<Void> finish(Run run, Ending ending) {
        return transactions.forTenant(run.tenant(), session -> imports.finish(session, run.tenant(), run.id(), ending));
    }
}
