package org.throughline.referral.roster;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The imports of a district, and the packages that wait for theirs. */
public interface RosterImports {

    Uni<Void> begin(Mutiny.Session session, TenantId tenant, ImportId id, RosterSource source);

    Uni<Void> addPart(Mutiny.Session session, TenantId tenant, ImportId id, Part part);

    Uni<Void> enter(Mutiny.Session session, TenantId tenant, ImportId id, ImportState state);

    Uni<Void> progress(Mutiny.Session session, TenantId tenant, ImportId id, int done, int total);

    /** Ends the import with its faults, and erases the package. */
    Uni<Void> finish(Mutiny.Session session, TenantId tenant, ImportId id, Ending ending);

    /** Fails with 404. */
    Uni<RosterImport> find(Mutiny.Session session, TenantId tenant, ImportId id);

    /** Who sent it. */
    Uni<RosterSource> source(Mutiny.Session session, TenantId tenant, ImportId id);

    /** Empty behind the last part. */
    Uni<Optional<Part>> part(Mutiny.Session session, TenantId tenant, ImportId id, int number);

    /** A piece of the package, counted from 0. */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(int number, byte[] bytes) {}

    /** What came of an import. */
    record Ending(ImportState state, int studentsLeft, List<FileReport> files, List<RosterFault> faults) {}
}
