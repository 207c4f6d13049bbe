package org.throughline.referral.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.referral.family.AboutStudent;
import org.throughline.referral.family.AccessRecord;
import org.throughline.referral.intake.Intakes.Change;
import org.throughline.referral.intake.Kept.Recorded;
import org.throughline.referral.partner.Services;

/** Files which of a service's forms and papers came in, for people of the student's school. */
@ApplicationScoped
public class FilePapers {

    private final AboutStudent students;
    private final Services services;
    private final Intakes intakes;
    private final AccessRecord access;
    private final Clock clock;

    public FilePapers(AboutStudent students, Services services, Intakes intakes, AccessRecord access, Clock clock) {
        this.students = students;
        this.services = services;
        this.intakes = intakes;
        this.access = access;
        this.clock = clock;
    }

    /** Fails with 404 for a student of another school. */
    public Uni<Kept<Papers>> read(Caller caller, PapersOf of) {
        return students.as(caller, of.student(), session -> kept(session, caller, of)
                .call(() -> access.read(session, caller, "getIntakePapers", Set.of(of.student()))));
    }

    /**
     * Fails with 404 for a student of another school, before the directory is asked, and for a service that it does not list.
     *
     * @param ifMatch the version that was read, as {@link EntityTags#requireRead} takes it
     */
    public Uni<Kept<Papers>> file(Caller caller, PapersOf of, @Nullable String ifMatch, Papers papers) {
        return students.as(caller, of.student(), session -> kept(session, caller, of))
                .invoke(known -> EntityTags.requireRead(ifMatch, known.version()))
                .call(() -> requireListed(caller, of))
                .chain(known -> students.as(caller, of.student(), session -> intakes.store(
                                session, of.service(), change(caller, of, known.version(), papers))
                        .chain(() -> kept(session, caller, of))));
    }

    private Uni<Void> requireListed(Caller caller, PapersOf of) {
        return services.find(caller.requireTenant(), of.service())
                .map(listed -> listed.orElseThrow(ProblemException::notFound))
                .replaceWithVoid();
    }

    private Change<Papers> change(Caller caller, PapersOf of, long replaced, Papers papers) {
        Recorded by = new Recorded(caller.person().value(), clock.instant());
        return new Change<>(caller.requireTenant(), of.student(), replaced, papers, by);
    }

    private Uni<Kept<Papers>> kept(Mutiny.Session session, Caller caller, PapersOf of) {
        return intakes.papers(session, caller.requireTenant(), of)
                .map(kept -> kept.orElseGet(() -> Kept.nothing(Papers.NONE)));
    }
}
