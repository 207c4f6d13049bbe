package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.InOrder;
import org.throughline.directory.ListPosition;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.RowJson;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.Listings;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.ServiceTraits;
import org.throughline.directory.search.Services;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/**
 * An index in memory and the search functions of the database hold the same rules twice, and this holds them together: whatever is asked of
 * services put together at random, both find the same, in the same order, with the same values, and each goes on where a page of the other
 * ended. Every condition of {@code search_conditions()} is asked, alone and with others, so that one that is added in the database and has no
 * {@code Aspect} fails here; and so does one that is asked of nobody, or that lets everybody through.
 */
@QuarkusTest
class InMemoryAsInDatabaseTest {

    private static final int QUERIES = 70;
    private static final int ALL = 10_000;

    @Inject
    Transactions transactions;

    @Inject
    Services services;

    @Inject
    BelievedReports believed;

    private static final Map<Long, DrawnDistrict> DISTRICTS = new HashMap<>();

    /** Two that are the same each time, and one that is new: a seed that failed stands in the name of the test that did. */
    static LongStream seeds() {
        return LongStream.of(1, 2, System.nanoTime() % 1_000_000);
    }

    private static DrawnDistrict district(long seed) throws SQLException {
        if (!DISTRICTS.containsKey(seed)) {
            DISTRICTS.put(seed, new DrawnDistrict(seed));
        }
        return DISTRICTS.get(seed);
    }

    /**
     * What was found of one query.
     *
     * @param pages by one, the other, and both in turn
     * @param traits by both
     * @param counts by both, as far as a few and of all
     */
    private record Asked(
            ServiceQuery query,
            List<List<FoundService>> pages,
            List<List<ServiceTraits>> traits,
            List<List<Long>> counts) {

        Asked(ServiceQuery query) {
            this(query, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void bothAreTheSame() {
            assertThat(pages.get(1)).as("found: %s", query).isEqualTo(pages.get(0));
            assertThat(pages.get(2)).as("in turn: %s", query).isEqualTo(pages.get(0));
            assertThat(traits.get(1)).as("traits: %s", query).isEqualTo(traits.get(0));
            assertThat(counts.get(1)).as("counted: %s", query).isEqualTo(counts.get(0));
            assertThat(counts.get(0).get(0)).as("all: %s", query).isEqualTo(found());
        }

        long found() {
            return pages.get(0).size();
        }
    }

    /** How a query is asked besides: how long its pages are, how many traits are read, and with what. */
    private record Manner(int page, int most, ServiceTraits.Asked judged) {

        static Manner drawn(ServiceQuery query, Random random) {
            int page = random.nextInt(5) == 0 ? 5 + random.nextInt(9) : 40 + random.nextInt(100);
            return new Manner(
                    page,
                    random.nextBoolean() ? ALL : 1 + random.nextInt(50),
                    new ServiceTraits.Asked(
                            random.nextBoolean(),
                            query.partner().agreedOn() == null
                                    ? DrawnDistrict.DAY.plusDays(random.nextInt(3) - 1)
                                    : query.partner().agreedOn()));
        }

        /** An index has the hours always. */
        List<ServiceTraits> asAsked(List<ServiceTraits> traits) {
            return judged.hours()
                    ? traits
                    : traits.stream().map(Manner::withoutHours).toList();
        }

        private static ServiceTraits withoutHours(ServiceTraits of) {
            return new ServiceTraits(
                    of.id(),
                    of.name(),
                    of.provider(),
                    of.active(),
                    of.agencyVerified(),
                    of.categories(),
                    of.languages(),
                    of.insurances(),
                    of.onSiteSchools(),
                    of.billableSchools(),
                    of.servedPostalCodes(),
                    of.minimumAge(),
                    of.maximumAge(),
                    of.abilities(),
                    of.costs(),
                    of.treatments(),
                    List.of(),
                    of.sites(),
                    of.lastReports());
        }
    }

    private List<Asked> ask(DrawnDistrict drawn, List<ServiceQuery> queries, Random random) {
        TenantId tenant = new TenantId(drawn.district.tenant);
        List<Asked> asked = queries.stream().map(Asked::new).toList();
        transactions
                .forTenant(tenant, session -> InOrder.each(asked, each -> ask(session, tenant, each, random)))
                .await()
                .indefinitely();
        return asked;
    }

    private Uni<Void> ask(Mutiny.Session session, TenantId tenant, Asked asked, Random random) {
        Manner manner = Manner.drawn(asked.query(), random);
        Listings database = new SearchedListings(session, believed);
        return services.listings(session, tenant, asked.query().near())
                .invoke(memory -> assertThat(memory).isInstanceOf(IndexedListings.class))
                .chain(memory -> pages(List.of(database), asked, manner)
                        .chain(() -> pages(List.of(memory), asked, manner))
                        .chain(() -> pages(List.of(memory, database), asked, manner))
                        .chain(() -> values(database, asked, manner))
                        .chain(() -> values(memory, asked, manner)));
    }

    /** Page by page to the end, each by the next of them. */
    private static Uni<Void> pages(List<Listings> inTurn, Asked asked, Manner manner) {
        List<FoundService> all = new ArrayList<>();
        int[] page = {0};
        return InOrder.<FoundService>pages(last -> inTurn.get(page[0]++ % inTurn.size())
                        .find(asked.query(), last.map(InMemoryAsInDatabaseTest::position), manner.page())
                        .invoke(all::addAll))
                .invoke(() -> asked.pages().add(all));
    }

    /** As {@code FindServices} has it, and as it travels. */
    private static ListPosition position(FoundService last) {
        double metres = Stream.of(Optional.ofNullable(last.straightLineMetres()), Optional.ofNullable(last.away()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        return ListPosition.parse(new ListPosition(metres, last.name(), last.id()).toString());
    }

    private static Uni<Void> values(Listings by, Asked asked, Manner manner) {
        return by.traits(asked.query(), manner.most(), manner.judged())
                .invoke(traits -> asked.traits().add(manner.asAsked(traits)))
                .chain(() -> by.count(asked.query(), ALL))
                .chain(all -> by.count(asked.query(), manner.most())
                        .invoke(some -> asked.counts().add(List.of(all, some))))
                .replaceWithVoid();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothFindTheSame(long seed) throws SQLException {
        Random random = new Random(seed);
        List<ServiceQuery> queries = IntStream.range(0, QUERIES)
                .mapToObj(number -> DrawnQuery.of(random))
                .toList();

        List<Asked> asked = ask(district(seed), queries, random);

        asked.forEach(Asked::bothAreTheSame);
        assertThat(asked).filteredOn(one -> one.found() > 1).hasSizeGreaterThan(QUERIES / 3);
    }

    @ParameterizedTest
    @EnumSource
    void eachPartAloneLetsThroughAndShutsOutTheSame(DrawnQuery part) throws SQLException {
        Random random = new Random(part.ordinal());
        List<ServiceQuery> queries = new ArrayList<>(List.of(ServiceQuery.ANY));
        IntStream.range(0, 6).forEach(number -> queries.add(part.alone(random)));

        List<Asked> asked = ask(district(1), queries, random);

        asked.forEach(Asked::bothAreTheSame);
        long all = asked.get(0).found();
        assertThat(asked).anySatisfy(one -> assertThat(one.found()).isBetween(1L, all - 1));
    }

    @Test
    void everyConditionOfTheDatabaseIsAsked() throws SQLException {
        Random random = new Random(3);
        Set<String> asked = new HashSet<>();
        for (DrawnQuery part : DrawnQuery.values()) {
            String filter = RowJson.write(SearchFilter.of(part.alone(random), Instant.EPOCH));
            RowJson.read(filter, new TypeReference<Map<String, Object>>() {}).forEach((attribute, value) -> {
                if (value != null && !value.equals(false)) {
                    asked.add(attribute);
                }
            });
        }
        assertThat(asked).containsAll(conditions());
    }

    private static List<String> conditions() throws SQLException {
        List<String> attributes = new ArrayList<>();
        try (Connection owner = PlainDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select attribute from search_conditions()")) {
            while (rows.next()) {
                attributes.add(rows.getString(1));
            }
        }
        return attributes;
    }
}
