package org.throughline.directory.hsds;

import java.util.UUID;
import org.throughline.kit.event.Fact;
import org.throughline.kit.tenancy.TenantId;

/**
 * An import changed the directory: records of any kind, of which the public directory tells by {@code modified_after}. Of each
 * service that changed there is a fact of its own.
 *
 * @param records that the source has
 * @param changed records that were new or differed
 * @param withdrawn records that the source has no longer
 */
public record DirectoryImported(UUID importId, String source, long records, long changed, long withdrawn) {

    public static final String TYPE = "org.throughline.directory.import.applied.v1";

    /** The one fact of an import. */
    public static Fact fact(TenantId tenant, ImportRun run, DirectoryChanges changes) {
        UUID id = run.id().value();
        return new Fact(
                TYPE,
                tenant,
                id,
                1,
                new DirectoryImported(
                        id, run.request().source(), changes.records(), changes.changed(), changes.withdrawn()));
    }
}
