package org.throughline.consent.disclosure.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Chain.Contents;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;

/**
 * Reads what links seal. Entries are sealed in the order of their ids, but for a few, so that those of neighbouring links lie side
 * by side: from the first to the last they are read in one go, which takes a third of looking for each.
 */
@ApplicationScoped
class SealedContents {
    /** Some times what is asked for at once: where so many lie between the first and the last, each is looked for by its key. */
    private static final int MOST = 6_000;

    private static final String LINKS =
            """
            select seal, disclosure from disclosure_sealed
            where tenant = $1 and seal >= $2 and seal <= $3 order by seal, position""";

    private static final String ENTRY = "select id, kind, decision, recorded_at, entry, commitment from disclosure";
    private static final String SUBJECT = "select disclosure, student, salt, personal from disclosure_subject";

    private static final Parts ENTRIES = new Parts(between(ENTRY, "id"), byKey(ENTRY, "id"));
    private static final Parts SUBJECTS = new Parts(between(SUBJECT, "disclosure"), byKey(SUBJECT, "disclosure"));

    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);

    private static final Comparator<UUID> AS_IN_POSTGRES = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private final SealedRows rows;

    SealedContents(SealedRows rows) {
        this.rows = rows;
    }

    /** Two ways to the same rows of one table. */
    private record Parts(String between, String byKey) {}

    /** Ordered, so that no other index looks as good: of before a district's first entries statistics would say that it has none. */
    private static String between(String select, String id) {
        return select + " where tenant = $1 and %1$s >= $2 and %1$s <= $3 order by %1$s limit %2$d".formatted(id, MOST);
    }

    /** {@code offset 0} keeps it so: of such a district, PostgreSQL would compare all with all. */
    private static String byKey(String select, String id) {
        return """
                select k.* from disclosure_sealed m
                cross join lateral (%s where tenant = m.tenant and %s = m.disclosure offset 0) k
                where m.tenant = $1 and m.seal >= $2 and m.seal <= $3 order by m.seal, m.position"""
                .formatted(select, id);
    }

    /** Which links are read, and what they seal, the lowest and the highest id of it by PostgreSQL's order. */
    private record Range(TenantId tenant, long first, long last, List<@Nullable Object[]> places, UUID low, UUID high) {
        static Range of(TenantId tenant, long first, long last, List<@Nullable Object[]> places) {
            UUID low = HIGHEST;
            UUID high = LOWEST;
            for (@Nullable Object[] place : places) {
                UUID entry = SealedRows.entry(place);
                low = AS_IN_POSTGRES.compare(entry, low) < 0 ? entry : low;
                high = AS_IN_POSTGRES.compare(entry, high) > 0 ? entry : high;
            }
            return new Range(tenant, first, last, places, low, high);
        }
    }

    Uni<Contents> read(Mutiny.Session session, TenantId tenant, long first, long last) {
        return PlainRows.of(session, LINKS, tenant.value(), first, last)
                .map(places -> Range.of(tenant, first, last, places))
                .chain(range -> read(session, range));
    }

    private Uni<Contents> read(Mutiny.Session session, Range range) {
        return parts(session, ENTRIES, range).chain(entries -> parts(session, SUBJECTS, range)
                .map(subjects -> () -> rows.opened(range.tenant(), range.places(), entries, subjects)));
    }

    private static Uni<List<@Nullable Object[]>> parts(Mutiny.Session session, Parts parts, Range range) {
        UUID tenant = range.tenant().value();
        return PlainRows.of(session, parts.between(), tenant, range.low(), range.high())
                .chain(found -> found.size() < MOST
                        ? Uni.createFrom().item(found)
                        : PlainRows.of(session, parts.byKey(), tenant, range.first(), range.last()));
    }
}
