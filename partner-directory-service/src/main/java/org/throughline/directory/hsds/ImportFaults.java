package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.csv.FileFault;
import org.throughline.kit.tenancy.TenantId;

/** The faults of imports, to be read page by page; each has a number, from 1 in the order in which they were found. */
public interface ImportFaults {

    /** So many of an import are kept, the first; beyond them they are counted only. */
    long KEPT = 100_000;

    /** For so long after the import's end; its own row tells the first for ever. */
    Duration KEPT_FOR = Duration.ofDays(90);

    /** @param before how many were found before these */
    Uni<Void> add(Mutiny.Session session, TenantId tenant, ImportId id, long before, List<FileFault> faults);

    /** Those with higher numbers than one, in their order. */
    Uni<List<Numbered>> after(Mutiny.Session session, ImportId id, long number, int most);

    Uni<Void> erase(Mutiny.Session session, TenantId tenant, ImportId id);

    /** Those of the tenant's imports that ended before a time. */
    Uni<Void> eraseOfBefore(Mutiny.Session session, TenantId tenant, Instant ended);

    /** A fault, and its place in the list. */
    record Numbered(long number, FileFault fault) {
        public Numbered {
            Objects.requireNonNull(fault);
        }
    }
}
