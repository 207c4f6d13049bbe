package org.throughline.directory.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assessment.gap.Dimension;
import org.throughline.directory.assessment.gap.GapMap;
import org.throughline.directory.assessment.gap.Offers;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;
import org.throughline.kit.worker.OnWorker;

/** Sets need counts against what partners have places for. */
@ApplicationScoped
public class ShowGaps {

    private final Transactions transactions;
    private final CountedNeeds needs;
    private final OfferedPlaces offers;
    private final SchoolPlaces schools;
    private final int smallest;

    /** @param smallest number of students that is shown */
    public ShowGaps(
            Transactions transactions,
            CountedNeeds needs,
            OfferedPlaces offers,
            SchoolPlaces schools,
            @ConfigProperty(name = "throughline.directory.smallest-count", defaultValue = "10") int smallest) {
        this.transactions = transactions;
        this.needs = needs;
        this.offers = offers;
        this.schools = schools;
        this.smallest = smallest;
    }

    /**
     * Of which needs, and in which columns.
     *
     * @param source null for the last assessment, and for referrals where there is none
     * @param year null for the assessment recorded last of all, or the referrals of this school year
     * @param version null for the last of the year
     */
    public record Question(
            @Nullable NeedsSource source, @Nullable SchoolYear year, @Nullable Integer version, Dimension by) {

        public Question {
            if (source == NeedsSource.REFERRALS && version != null) {
                throw new IllegalArgumentException("only assessments have versions");
            }
        }

        boolean asksReferrals() {
            return source == NeedsSource.REFERRALS;
        }

        boolean allowsReferrals() {
            return source != NeedsSource.ASSESSMENT && version == null;
        }
    }

    /** What a map is drawn of. */
    private record Told(CountedNeeds.Needs needs, Offers offers) {}

    /** A gap map, and what its needs rest on. */
    public record Shown(NeedsBasis basis, GapMap map) {}

    /** A gap map by school, and where the schools are. */
    public record Located(Shown shown, Map<String, SchoolPlaces.SchoolPlace> schools) {}

    /** Fails with {@link NothingCounted} when there are no such counts. */
    public Uni<Shown> show(Caller caller, Question question) {
        return transactions
                .as(caller, session -> told(session, caller.requireTenant(), question))
                .chain(told -> OnWorker.run(() -> drawn(told, question.by())));
    }

    /** Fails with {@link NothingCounted} when there are no such counts. */
    public Uni<Located> locate(Caller caller, Question question) {
        Question bySchool = new Question(question.source(), question.year(), question.version(), Dimension.SCHOOL);
        return show(caller, bySchool)
                .chain(shown -> transactions.as(caller, schools::bySchool).map(places -> new Located(shown, places)));
    }

    private Uni<Told> told(Mutiny.Session session, TenantId district, Question question) {
        return needs.of(session, district, question)
                .chain(counted -> offers.all(session).map(offered -> new Told(counted, offered)));
    }

    private Shown drawn(Told told, Dimension by) {
        CountedNeeds.Needs needs = told.needs();
        return new Shown(needs.basis(), GapMap.of(needs.counts(), told.offers(), by, smallest));
    }
}
