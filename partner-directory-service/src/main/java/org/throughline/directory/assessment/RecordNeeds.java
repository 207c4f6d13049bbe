package org.throughline.directory.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.school.DistrictSchools;
import org.throughline.kit.event.Fact;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Records what a district counted. Each recording is a version of its period; the same counts again are none, as long as they count. */
@ApplicationScoped
public class RecordNeeds {

    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Assessments assessments;
    private final DistrictSchools schools;
    private final Outbox outbox;

    public RecordNeeds(
            Transactions transactions,
            Idempotency idempotency,
            Assessments assessments,
            DistrictSchools schools,
            Outbox outbox) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.assessments = assessments;
        this.schools = schools;
        this.outbox = outbox;
    }

    /**
     * What is recorded.
     *
     * @param period the name of a school year
     */
    public record Counting(String period, List<NeedCount> counts) {
        public Counting {
            if (SchoolYear.named(period).isEmpty()) {
                throw new IllegalArgumentException("a period is a school year");
            }
            counts = counts.stream().sorted().toList();
        }
    }

    /** The version that holds the counts, and whether this request made it. */
    public record Recorded(boolean made, NeedsAssessment assessment) {}

    /** Fails with {@link SchoolsRefused} where counts are of schools that neither the district has nor the last version. */
    public Uni<Recorded> record(Caller caller, @Nullable String key, Counting counting) {
        IdempotentRequest once =
                new IdempotentRequest(caller.requireTenant(), caller.person().value(), "recordNeeds", key, counting);
        return transactions.as(caller, session -> idempotency
                .once(session, once, () -> versioned(session, caller, counting))
                .chain(created -> recorded(session, created)));
    }

    private Uni<Recorded> recorded(Mutiny.Session session, Created created) {
        return assessments.get(session, created.resource()).map(found -> new Recorded(created.status() == 201, found));
    }

    private Uni<Created> versioned(Mutiny.Session session, Caller caller, Counting counting) {
        return assessments.last(session, counting.period(), null).chain(last -> last.filter(
                        kept -> kept.counts().equals(counting.counts()))
                .map(same -> Uni.createFrom().item(Created.of(200, same.header().id())))
                .orElseGet(
                        () -> requireSchools(session, counting, last).chain(() -> added(session, caller, counting))));
    }

    private Uni<Void> requireSchools(Mutiny.Session session, Counting counting, Optional<NeedsAssessment> last) {
        return unknown(session, schools(counting.counts()), last)
                .invoke(RecordNeeds::requireNone)
                .replaceWithVoid();
    }

    private Uni<Set<String>> unknown(Mutiny.Session session, Set<String> named, Optional<NeedsAssessment> last) {
        Set<String> asked = new HashSet<>(named);
        last.ifPresent(kept -> asked.removeAll(schools(kept.counts())));
        return schools.unknown(session, asked);
    }

    /** Of these schools those for which counts of the year would be refused. */
    public Uni<Set<String>> unknownSchools(Caller caller, SchoolYear year, Set<String> named) {
        return transactions.as(caller, session -> assessments
                .last(session, year.toString(), null)
                .chain(last -> unknown(session, named, last)));
    }

    private static Set<String> schools(List<NeedCount> counts) {
        return counts.stream().map(NeedCount::school).collect(Collectors.toCollection(HashSet::new));
    }

    private static void requireNone(Set<String> unknown) {
        if (!unknown.isEmpty()) {
            throw new SchoolsRefused(unknown);
        }
    }

    private Uni<Created> added(Mutiny.Session session, Caller caller, Counting counting) {
        return assessments
                .lastVersion(session, counting.period())
                .chain(last -> assessments.add(session, caller, counting.period(), last + 1, counting.counts()))
                .call(header -> outbox.append(session, fact(caller, header)))
                .map(header -> Created.of(201, header.id()));
    }

    private static Fact fact(Caller caller, AssessmentHeader header) {
        return new Fact(
                NeedsAssessmentRecorded.TYPE,
                caller.requireTenant(),
                header.id(),
                AssessmentHeader.RECORDED,
                NeedsAssessmentRecorded.of(header));
    }

    public Uni<NeedsAssessment> get(Caller caller, UUID id) {
        return transactions.as(caller, session -> assessments.get(session, id));
    }

    public Uni<Page<AssessmentHeader>> page(@Nullable SchoolYear year, PageRequest page) {
        Optional<UUID> after = page.position().map(UUID::fromString);
        String period = year == null ? null : year.toString();
        return transactions
                .as(page.caller(), session -> assessments.list(session, period, after, page.rows()))
                .map(rows -> Page.of(rows, page.limit(), header -> header.id().toString()));
    }
}
