package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.directory.hsds.tabular.PackageLimits;
import org.throughline.directory.hsds.tabular.PackageReader;
import org.throughline.directory.hsds.tabular.ReadPackage;

/** Reads packages on worker threads, and knows how far each is. */
@ApplicationScoped
public class PackageReading {

    private final PackageReader reader = new PackageReader(PackageLimits.standard());
    private final Map<ImportId, Long> rows = new ConcurrentHashMap<>();

    Uni<ReadPackage> read(ImportOrder order) {
        return Uni.createFrom().item(() -> readNow(order)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Rows read so far; 0 when this process does not read the package. */
    long rowsOf(ImportId id) {
        return rows.getOrDefault(id, 0L);
    }

    void forget(ImportOrder order) {
        rows.remove(order.id());
        try {
            Files.deleteIfExists(order.zip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ReadPackage readNow(ImportOrder order) {
        try {
            return reader.read(order.zip(), count -> rows.put(order.id(), count));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
