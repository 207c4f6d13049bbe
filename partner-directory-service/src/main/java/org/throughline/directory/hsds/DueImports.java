package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** The imports of all districts that wait for somebody to work on them. */
public interface DueImports {

    /** One that is due, which no other process is given within the lease. */
    Uni<Optional<DueImport>> claim(Duration lease);
}
