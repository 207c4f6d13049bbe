package org.throughline.outcomes.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.outcomes.feed.Disclosures.Permits;
import org.throughline.outcomes.feed.Disclosures.Question;
import org.throughline.outcomes.feed.Entries.Batch;
import org.throughline.outcomes.feed.Entries.Known;
import org.throughline.outcomes.feed.Entry.EntryId;
import org.throughline.outcomes.feed.Told.Erase;
import org.throughline.outcomes.feed.Told.Shown;
import org.throughline.outcomes.feed.Told.StopUsing;
import org.throughline.outcomes.journey.Journey;
import org.throughline.outcomes.journey.StudentId;

/** One page of the feed: what is kept is read, one decision is taken on exactly that, and what is not permitted becomes a tombstone. */
@ApplicationScoped
public class ReadChanges {
    private static final String PRESENT = "PERMISSION_CHANGED";

    private final Entries entries;
    private final Disclosures disclosures;

    public ReadChanges(Entries entries, Disclosures disclosures) {
        this.entries = entries;
        this.disclosures = disclosures;
    }

    /** Who reads; the decision is taken for this token. */
    public record Reader(TenantId tenant, String integrator, String token) {}

    /** A page, and the cursor behind it. */
    public record ChangePage(List<Told> told, Cursor cursor, boolean hasMore) {}

    /** What would be told if it were permitted. */
    private sealed interface Candidate {
        record Open(EntryId id, String change, @Nullable Instant at, Journey journey) implements Candidate {}

        record Gone(EntryId id) implements Candidate {}
    }

    public Uni<ChangePage> read(Reader reader, Cursor cursor, int limit) {
        return entries.behind(reader.tenant(), cursor, limit).chain(batch -> candidates(reader, batch)
                .chain(open -> decided(reader, open))
                .map(told -> new ChangePage(told, batch.cursor(), batch.hasMore())));
    }

    public Uni<Cursor> head(TenantId tenant) {
        return entries.head(tenant);
    }

    private Uni<List<Candidate>> candidates(Reader reader, Batch batch) {
        return Multi.createFrom()
                .iterable(batch.entries())
                .onItem()
                .transformToUniAndConcatenate(entry -> candidates(reader, entry))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Candidate>> candidates(Reader reader, Entry entry) {
        if (entry instanceof Entry.Changed changed) {
            return one(new Candidate.Open(changed.id(), changed.change(), changed.at(), changed.journey()));
        }
        if (entry instanceof Entry.Erased erased) {
            return one(new Candidate.Gone(erased.id()));
        }
        if (entry instanceof Entry.Erasure erasure) {
            return everything(reader, erasure.subject());
        }
        Entry.Released released = (Entry.Released) entry;
        return released.integrator().equals(reader.integrator())
                ? everything(reader, released.subject())
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<Candidate>> everything(Reader reader, String subject) {
        return entries.of(reader.tenant(), subject)
                .map(known -> known.stream().map(ReadChanges::candidate).toList());
    }

    private static Candidate candidate(Known known) {
        if (known instanceof Known.Present present) {
            return new Candidate.Open(present.id(), PRESENT, null, present.journey());
        }
        return new Candidate.Gone(((Known.Gone) known).id());
    }

    private Uni<List<Told>> decided(Reader reader, List<Candidate> candidates) {
        Map<StudentId, List<Journey>> journeys = candidates.stream()
                .filter(Candidate.Open.class::isInstance)
                .map(open -> ((Candidate.Open) open).journey())
                .collect(Collectors.groupingBy(Journey::student, LinkedHashMap::new, Collectors.toList()));
        Uni<Permits> permits = journeys.isEmpty()
                ? Uni.createFrom().item(Permits.none())
                : disclosures.ask(new Question(reader.tenant(), reader.token(), journeys));
        return permits.map(permit ->
                candidates.stream().map(candidate -> told(candidate, permit)).toList());
    }

    private static Told told(Candidate candidate, Permits permits) {
        if (candidate instanceof Candidate.Open open) {
            return permits.told().contains(open.journey().id())
                    ? new Shown(
                            open.id(),
                            open.change(),
                            open.at(),
                            open.journey(),
                            permits.withOutcome().contains(open.journey().id()))
                    : new StopUsing(open.id());
        }
        return new Erase(((Candidate.Gone) candidate).id());
    }

    private static Uni<List<Candidate>> one(Candidate candidate) {
        return Uni.createFrom().item(List.of(candidate));
    }
}
