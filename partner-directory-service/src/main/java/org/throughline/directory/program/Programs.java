package org.throughline.directory.program;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.AgencyId;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;

/** The programs of agencies, as far as the transaction may see them. */
public interface Programs {

    Uni<Void> add(Mutiny.Session session, Caller by, Program program);

    Uni<Optional<KeptProgram>> find(Mutiny.Session session, ProgramId id);

    /** One of an agency's; fails with 404 when the transaction sees no such program of it. */
    default Uni<KeptProgram> requireOf(Mutiny.Session session, AgencyId agency, ProgramId id) {
        return find(session, id)
                .map(found -> found.filter(kept -> kept.program().agency().equals(agency))
                        .orElseThrow(ProblemException::notFound));
    }

    /** In the order they were added, behind one. */
    Uni<List<KeptProgram>> of(Mutiny.Session session, AgencyId agency, Optional<ProgramId> after, int limit);

    /** Those of the codes that no district has. */
    Uni<Set<String>> unknownDistricts(Mutiny.Session session, Collection<String> codes);

    /** Adds the report that the program's version names; fails with 409 when somebody else reported first. */
    Uni<Void> report(Mutiny.Session session, Program reported, ProgramReport report);

    /** Keeps what an act made of a program, whose number its acts are; fails with 409 when somebody else was first. */
    Uni<Void> act(Mutiny.Session session, Caller by, Program acted);

    /** In the district it lies under, as who keeps it from now on. */
    Uni<Void> hand(Mutiny.Session session, ProgramId id, AgencyId to);
}
