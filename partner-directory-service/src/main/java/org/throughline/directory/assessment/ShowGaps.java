package org.throughline.directory.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OnWorker;
import org.throughline.directory.assessment.gap.Dimension;
import org.throughline.directory.assessment.gap.GapMap;
import org.throughline.directory.assessment.gap.Offers;
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

    /** What a map is drawn of. */
    private record Told(NeedsAssessment assessment, Offers offers) {}

    /** A gap map, and the assessment it is of. */
    public record Shown(AssessmentHeader header, GapMap map) {}

    /** A gap map by school, and where the schools are. */
    public record Located(Shown shown, Map<String, SchoolPlaces.SchoolPlace> schools) {}

    /** Fails with 404 when there is no such assessment. */
    public Uni<Shown> show(Caller caller, Question question) {
        return transactions
                .as(caller, session -> told(session, question))
                .chain(told -> OnWorker.run(() -> drawn(told, question.by())));
    }

    /** Fails with 404 when there is no such assessment. */
    public Uni<Located> locate(Caller caller, Question question) {
        Question bySchool = new Question(question.period(), question.version(), Dimension.SCHOOL);
        return show(caller, bySchool)
                .chain(shown -> transactions.as(caller, schools::bySchool).map(places -> new Located(shown, places)));
    }

    private Uni<Told> told(Mutiny.Session session, Question question) {
        return assessments
                .last(session, question.period(), question.version())
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(assessment -> offers.all(session).map(offered -> new Told(assessment, offered)));
    }

    private Shown drawn(Told told, Dimension by) {
        NeedsAssessment assessment = told.assessment();
        return new Shown(assessment.header(), GapMap.of(assessment.counts(), told.offers(), by, smallest));
    }
}
