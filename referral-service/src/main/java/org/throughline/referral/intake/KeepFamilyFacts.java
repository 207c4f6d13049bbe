package org.throughline.referral.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.tenancy.Caller;
import org.throughline.referral.family.AboutStudent;
import org.throughline.referral.family.AccessRecord;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.intake.Intakes.Change;
import org.throughline.referral.intake.Kept.Recorded;

/** Takes down what a family was asked, for people of the student's school. */
@ApplicationScoped
public class KeepFamilyFacts {

    private final AboutStudent students;
    private final Intakes intakes;
    private final AccessRecord access;
    private final Clock clock;

    public KeepFamilyFacts(AboutStudent students, Intakes intakes, AccessRecord access, Clock clock) {
        this.students = students;
        this.intakes = intakes;
        this.access = access;
        this.clock = clock;
    }

    /** Fails with 404 for a student of another school. */
    public Uni<Kept<FamilyFacts>> read(Caller caller, StudentId student) {
        return students.as(caller, student, session -> kept(session, caller, student)
                .call(() -> access.read(session, caller, "getFamilyFacts", Set.of(student))));
    }

    /** @param ifMatch the version that was read, as {@link EntityTags#requireRead} takes it */
    public Uni<Kept<FamilyFacts>> tell(Caller caller, StudentId student, @Nullable String ifMatch, FamilyFacts told) {
        Recorded by = new Recorded(caller.person().value(), clock.instant());
        return students.as(caller, student, session -> kept(session, caller, student)
                .invoke(known -> EntityTags.requireRead(ifMatch, known.version()))
                .map(known -> new Change<>(caller.requireTenant(), student, known.version(), told, by))
                .chain(change -> intakes.store(session, change))
                .chain(() -> kept(session, caller, student)));
    }

    private Uni<Kept<FamilyFacts>> kept(Mutiny.Session session, Caller caller, StudentId student) {
        return intakes.facts(session, caller.requireTenant(), student)
                .map(kept -> kept.orElseGet(() -> Kept.nothing(FamilyFacts.NONE)));
    }
}
