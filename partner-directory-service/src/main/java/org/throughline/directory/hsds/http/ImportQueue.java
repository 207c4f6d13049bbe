package org.throughline.directory.hsds.http;

import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.directory.hsds.ImportDirectory;
import org.throughline.directory.hsds.ImportOrder;

/** Hands a package over to be read after its request is answered. */
@ApplicationScoped
public class ImportQueue {

    private static final String ADDRESS = "throughline.directory-import";

    private final EventBus bus;
    private final ImportDirectory imports;

    public ImportQueue(EventBus bus, ImportDirectory imports) {
        this.bus = bus;
        this.imports = imports;
    }

    void put(ImportOrder order) {
        bus.send(ADDRESS, order);
    }

    @ConsumeEvent(ADDRESS)
    Uni<Void> run(ImportOrder order) {
        return imports.run(order);
    }
}
