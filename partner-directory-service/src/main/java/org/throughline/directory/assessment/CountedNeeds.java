package org.throughline.directory.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;

/** The need counts that a map is drawn of: those a district recorded, or those its referrals tell. */
@ApplicationScoped
class CountedNeeds {

    private final Assessments assessments;
    private final ReferredNeeds referred;
    private final Tenants tenants;
    private final Clock clock;

    CountedNeeds(Assessments assessments, ReferredNeeds referred, Tenants tenants, Clock clock) {
        this.assessments = assessments;
        this.referred = referred;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Need counts, and where they are from. */
    record Needs(NeedsBasis basis, List<NeedCount> counts) {

        Needs {
            Objects.requireNonNull(basis);
            counts = List.copyOf(counts);
        }

        static Needs of(NeedsAssessment assessment) {
            return new Needs(NeedsBasis.of(assessment.header()), assessment.counts());
        }
    }

    /** Fails with {@link NothingCounted}. */
    Uni<Needs> of(Mutiny.Session session, TenantId district, ShowGaps.Question question) {
        return (question.asksReferrals() ? Uni.createFrom().item(Optional.<Needs>empty()) : recorded(session, question))
                .chain(found -> found.isPresent() || !question.allowsReferrals()
                        ? Uni.createFrom().item(found)
                        : told(session, district, question.year()))
                .map(found -> found.orElseThrow(NothingCounted::new));
    }

    private Uni<Optional<Needs>> recorded(Mutiny.Session session, ShowGaps.Question question) {
        SchoolYear year = question.year();
        return assessments
                .last(session, year == null ? null : year.toString(), question.version())
                .map(found -> found.map(Needs::of));
    }

    private Uni<Optional<Needs>> told(Mutiny.Session session, TenantId district, @Nullable SchoolYear year) {
        return tenants.byId(session, district)
                .chain(tenant -> told(session, tenant, year == null ? current(tenant) : year));
    }

    private Uni<Optional<Needs>> told(Mutiny.Session session, Tenant tenant, SchoolYear year) {
        return referred.counts(session, year, tenant.zone())
                .map(counts -> new Needs(NeedsBasis.of(year), counts))
                .map(needs -> Optional.of(needs).filter(some -> !some.counts().isEmpty()));
    }

    private SchoolYear current(Tenant tenant) {
        return SchoolYear.of(LocalDate.ofInstant(clock.instant(), tenant.zone()));
    }
}
