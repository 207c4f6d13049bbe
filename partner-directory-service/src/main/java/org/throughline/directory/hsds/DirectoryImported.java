package org.throughline.directory.hsds;

import java.util.UUID;
import org.throughline.kit.event.Fact;
import org.throughline.kit.tenancy.TenantId;

/**
 * An import changed the directory: records of any kind, of which those that have a document were told by {@link RecordsChanged}, and
 * services that are found otherwise by facts of their own.
 *
 * @param records that the import took, be they new, changed or the same
 * @param changed records that were new or differed
 * @param withdrawn records that the source has no longer
 */
public record DirectoryImported(UUID importId, String source, long records, long changed, long withdrawn) {

    public static final String TYPE = "org.throughline.directory.import.applied.v1";

    /**
     * The last fact of an import.
     *
     * @param number of the fact among those of its import
     */
    public static Fact fact(TenantId tenant, ImportRun run, DirectoryChanges changes, long number) {
        UUID id = run.id().value();
        return new Fact(
                TYPE,
                tenant,
                id,
                number,
                new DirectoryImported(
                        id, run.request().source(), changes.records(), changes.changed(), changes.withdrawn()));
    }
}
