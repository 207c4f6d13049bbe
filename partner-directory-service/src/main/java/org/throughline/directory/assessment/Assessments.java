package org.throughline.directory.assessment;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.Caller;

/** The assessments of a district; all are kept. */
public interface Assessments {

    /** Fails with 404 when the district has none of this id. */
    Uni<NeedsAssessment> get(Mutiny.Session session, UUID id);

    /** Without the counts. Fails with 404 when the district has none of this id. */
    Uni<AssessmentHeader> header(Mutiny.Session session, UUID id);

    /**
     * The one recorded last that was not withdrawn.
     *
     * @param period null for whichever was recorded last of all
     * @param version null for the last of the period
     */
    Uni<Optional<NeedsAssessment>> last(Mutiny.Session session, @Nullable String period, @Nullable Integer version);

    /** The highest of a period, also of what was withdrawn; 0 where there is none. */
    Uni<Integer> lastVersion(Mutiny.Session session, String period);

    /** Whether it was not withdrawn before; who comes second waits for the first. */
    Uni<Boolean> withdraw(Mutiny.Session session, Caller by, UUID id, Withdrawal act);

    Uni<AssessmentHeader> add(Mutiny.Session session, Caller by, String period, int version, List<NeedCount> counts);

    /** In the order they were recorded. */
    Uni<List<AssessmentHeader>> list(Mutiny.Session session, @Nullable String period, Optional<UUID> after, int limit);
}
