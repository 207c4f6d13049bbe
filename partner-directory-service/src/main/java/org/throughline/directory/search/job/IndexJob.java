package org.throughline.directory.search.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.directory.search.ReadIndexes;

/** Lets districts be read into memory that are searched. Each replica reads for itself. */
@ApplicationScoped
class IndexJob {

    private final ReadIndexes indexes;

    IndexJob(ReadIndexes indexes) {
        this.indexes = indexes;
    }

    @Scheduled(
            identity = "read districts' services",
            every = "${throughline.directory.read-services-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> read() {
        return indexes.waiting();
    }
}
