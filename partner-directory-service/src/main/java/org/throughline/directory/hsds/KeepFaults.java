package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.InOrder;
import org.throughline.directory.csv.FileFault;
import org.throughline.kit.worker.OnWorker;

/** Stores what an import finds wrong, so that all of it can be read. */
@ApplicationScoped
public class KeepFaults {

    private static final int PAGE = 1000;

    private final HoldImports imports;
    private final ImportFaults faults;

    public KeepFaults(HoldImports imports, ImportFaults faults) {
        this.imports = imports;
        this.faults = faults;
    }

    /** All that was found while the package was read. */
    Uni<Void> ofReading(ImportWork work) {
        return OnWorker.run(work::requireRows).chain(() -> InOrder.numbered(number -> page(work, number)));
    }

    /** Whether there are no more. */
    private Uni<Boolean> page(ImportWork work, int number) {
        return OnWorker.run(() -> work.faultFile().next(PAGE))
                .chain(page -> page.isEmpty()
                        ? Uni.createFrom().item(true)
                        : store(work, (long) number * PAGE, page).replaceWith(false));
    }

    private Uni<Void> store(ImportWork work, long before, List<FileFault> page) {
        return imports.holding(work, (session, run) -> faults.add(session, work.tenant(), work.id(), before, page));
    }

    /** Of an import that had no other. */
    Uni<Void> theOnly(Mutiny.Session session, ImportWork work) {
        return faults.add(session, work.tenant(), work.id(), 0, work.faults().kept());
    }

    Uni<Boolean> close(ImportWork work) {
        return OnWorker.run(() -> {
            work.faultFile().close();
            return true;
        });
    }
}
