package org.throughline.directory.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assessment.gap.Dimension;
import org.throughline.directory.assessment.gap.GapMap;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Sets need counts against what partners have places for. */
@ApplicationScoped
public class ShowGaps {

    private final Transactions transactions;
    private final Assessments assessments;
    private final OfferedPlaces offers;
    private final SchoolPlaces schools;
    private final int smallest;

    /** @param smallest number of students that is shown */
    public ShowGaps(
            Transactions transactions,
            Assessments assessments,
            OfferedPlaces offers,
            SchoolPlaces schools,
            @ConfigProperty(name = "throughline.directory.smallest-count", defaultValue = "10") int smallest) {
        this.transactions = transactions;
        this.assessments = assessments;
        this.offers = offers;
        this.schools = schools;
        this.smallest = smallest;
    }

    /**
     * Of which assessment, and in which columns.
     *
     * @param period null for the one recorded last of all
     * @param version null for the last of the period
     */
    public record Question(@Nullable String period, @Nullable Integer version, Dimension by) {}

    /** A gap map, and the assessment it is of. */
    public record Shown(AssessmentHeader header, GapMap map) {}

    /** A gap map by school, and where the schools are. */
    public record Located(Shown shown, Map<String, SchoolPlaces.SchoolPlace> schools) {}

    /** Fails with 404 when there is no such assessment. */
    public Uni<Shown> show(Caller caller, Question question) {
        return transactions.as(caller, session -> shown(session, question));
    }

    /** Fails with 404 when there is no such assessment. */
    public Uni<Located> locate(Caller caller, Question question) {
        Question bySchool = new Question(question.period(), question.version(), Dimension.SCHOOL);
        return transactions.as(caller, session -> shown(session, bySchool)
                .chain(shown -> schools.bySchool(session).map(places -> new Located(shown, places))));
    }

    private Uni<Shown> shown(Mutiny.Session session, Question question) {
        return assessments
                .last(session, question.period(), question.version())
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(assessment -> offers.all(session)
                        .map(offered -> new Shown(
                                assessment.header(),
                                GapMap.of(assessment.counts(), offered, question.by(), smallest))));
    }
}
