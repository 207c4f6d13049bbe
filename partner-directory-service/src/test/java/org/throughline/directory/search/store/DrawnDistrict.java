package org.throughline.directory.search.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;

/** A district whose services are put together at random: all that a listing can say, and be without. */
final class DrawnDistrict {

    static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    static final List<String> NEEDS = List.of("FOOD", "HOUSING", "DENTAL");
    static final List<String> LANGUAGES = List.of("en", "es", "ht");
    static final List<String> INSURANCES = List.of("MEDICAID", "TRICARE", "HAWKI");
    static final List<String> COSTS = List.of("FREE", "SLIDING_SCALE", "FEE");
    static final List<String> COMPETENCIES = List.of("DEAF", "TRAUMA");
    static final List<String> TREATMENTS = List.of("PLAY", "CBT", "EMDR");
    static final List<String> ACCESSIBILITY = List.of("WHEELCHAIR", "ASL");
    static final List<String> SCHOOLS = List.of("school-7", "school-8", "school-9");
    static final List<String> POSTAL_CODES = List.of("52801", "52700", "SW1A1AA");
    static final List<String> DAYS = List.of("MONDAY", "TUESDAY", "SUNDAY");

    private static final int SERVICES = 400;
    private static final int ORGANIZATIONS = 6;

    /** Few, so that many are equal; in an order that only code points give. */
    private static final List<String> NAMES = List.of(
            "Counseling",
            "counseling",
            "Counseling ",
            "Counseling, early",
            "Ábaco",
            "A\u0301baco",
            "Zahnarzt",
            "Zähne",
            "ñandú",
            "\uE000 private",
            "\uFFFD unknown",
            "\uD83D\uDE00 smile",
            "\uD83D\uDE01 grin",
            "\uD7FF last before");

    final TestDistrict district = TestDistrict.registered();
    private final Random random;
    private final List<UUID> organizations = new ArrayList<>();
    private final List<UUID> locations = new ArrayList<>();
    private final List<UUID> agencies = new ArrayList<>();
    private final List<UUID> services = new ArrayList<>();

    /** Whose organization is linked to which agency; null where it is to none. */
    private final List<UUID> linked = new ArrayList<>();

    private final List<Integer> providers = new ArrayList<>();

    DrawnDistrict(long seed) throws SQLException {
        random = new Random(seed);
        registerAgencies();
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district.tenant);
            write(app);
            statement.execute("insert into service_spot select * from spots_of('" + district.tenant
                    + "', array(select id from service_listing where tenant = '" + district.tenant + "'))");
            app.commit();
        }
        PlainDatabase.analyze("service_listing, service_spot, service_site, service_hours, capacity_report, agreement");
    }

    /** Two that are verified, one that is not, and one in whose place another stands. */
    private void registerAgencies() {
        for (int number = 0; number < 4; number++) {
            UUID agency = UUID.randomUUID();
            agencies.add(agency);
            district.propose(agency);
            if (number != 2) {
                district.verify(agency);
            }
        }
        district.service()
                .contentType("application/json")
                .body(Map.of("successorId", agencies.get(0), "kind", "HANDED_OVER", "evidence", "case 17"))
                .post("/v1/agencies/" + agencies.get(3) + "/succession")
                .then()
                .statusCode(200);
    }

    private void write(Connection app) throws SQLException {
        records(app, "organizations", organizations, ORGANIZATIONS);
        records(app, "locations", locations, 2);
        records(app, "services", services, SERVICES);
        for (int number = 0; number < ORGANIZATIONS; number++) {
            linked.add(number == ORGANIZATIONS - 1 ? null : agencies.get(number % agencies.size()));
        }
        listings(app);
        sites(app);
        hours(app);
        reports(app);
        agreements(app);
    }

    private UUID drawnId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void records(Connection app, String kind, List<UUID> ids, int many) throws SQLException {
        try (PreparedStatement insert = app.prepareStatement("insert into hsds_record"
                + " (tenant, id, source, kind, source_id, fields, content_hash, changed_by)"
                + " values (?, ?, 'drawn', ?, ?, '{}', '', ?)")) {
            for (int number = 0; number < many; number++) {
                UUID id = drawnId();
                ids.add(id);
                batch(insert, district.tenant, id, kind, kind + number, district.tenant);
            }
            insert.executeBatch();
        }
    }

    private static void batch(PreparedStatement insert, Object... values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            insert.setObject(column + 1, values[column]);
        }
        insert.addBatch();
    }

    private Object some(Connection app, List<String> of) throws SQLException {
        return app.createArrayOf(
                "text", of.stream().filter(any -> random.nextBoolean()).sorted().toArray());
    }

    private Integer maybe(int from, int many) {
        return oneIn(3) ? null : (Integer) (from + random.nextInt(many));
    }

    /** Sometimes half a year more. */
    private BigDecimal age(int from, int many) {
        Integer years = maybe(from, many);
        return years == null ? null : new BigDecimal(years + (oneIn(4) ? ".5" : ""));
    }

    private void listings(Connection app) throws SQLException {
        try (PreparedStatement insert = app.prepareStatement(
                "insert into service_listing (tenant, id, source_id,"
                        + " organization_id, agency_id, name, organization_name, description, active, withdrawn, categories, languages,"
                        + " insurances, on_site_schools, minimum_age, maximum_age, interpreted_languages, costs, competencies, treatments,"
                        + " accessibility, billable_schools, served_postal_codes, telehealth, minimum_grade, maximum_grade, content_hash,"
                        + " fact_version) values (?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1)")) {
            for (UUID id : services) {
                int provider = random.nextInt(ORGANIZATIONS);
                providers.add(provider);
                batch(
                        insert,
                        district.tenant,
                        id,
                        id.toString(),
                        organizations.get(provider),
                        linked.get(provider),
                        oneOf(NAMES),
                        "Organization " + provider,
                        !oneIn(5),
                        oneIn(15),
                        some(app, NEEDS),
                        some(app, LANGUAGES),
                        some(app, INSURANCES),
                        some(app, SCHOOLS),
                        age(0, 10),
                        age(10, 10),
                        some(app, LANGUAGES),
                        some(app, COSTS),
                        some(app, COMPETENCIES),
                        some(app, TREATMENTS),
                        some(app, ACCESSIBILITY),
                        some(app, SCHOOLS),
                        some(app, POSTAL_CODES),
                        random.nextBoolean(),
                        maybe(-2, 8),
                        maybe(4, 9));
            }
            insert.executeBatch();
        }
    }

    /** On a grid around where searches begin, so that many are equally far, or as good as. */
    private void sites(Connection app) throws SQLException {
        try (PreparedStatement insert = app.prepareStatement(
                "insert into service_site (tenant, service_id, number, latitude, longitude) values (?, ?, ?, ?, ?)")) {
            for (UUID id : services) {
                int many = random.nextInt(4);
                for (int number = 0; number < many; number++) {
                    batch(
                            insert,
                            district.tenant,
                            id,
                            number,
                            41.5 + (random.nextInt(7) - 3) / 100.0,
                            -90.5 + (random.nextInt(7) - 3) / 100.0);
                }
            }
            insert.executeBatch();
        }
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private LocalDate dayAround() {
        return oneIn(2) ? null : DAY.plusDays(random.nextInt(5) - 2);
    }

    private static String clock(int quarters) {
        return "%02d:%02d".formatted(quarters / 4, quarters % 4 * 15);
    }

    private void hours(Connection app) throws SQLException {
        try (PreparedStatement insert = app.prepareStatement(
                "insert into service_hours (tenant, service_id, number, day, opens, closes, valid_from, valid_to)"
                        + " values (?, ?, ?, ?, cast(? as time), cast(? as time), ?, ?)")) {
            for (UUID id : services) {
                int many = random.nextInt(5);
                for (int number = 0; number < many; number++) {
                    int opens = random.nextInt(24) * 4;
                    batch(
                            insert,
                            district.tenant,
                            id,
                            number,
                            oneOf(DAYS),
                            clock(opens),
                            clock(Math.min(96, opens + 1 + random.nextInt(12))),
                            date(dayAround()),
                            date(dayAround()));
                }
            }
            insert.executeBatch();
        }
    }

    private void reports(Connection app) throws SQLException {
        Instant now = Instant.now();
        try (PreparedStatement insert = app.prepareStatement(
                "insert into capacity_report (tenant, service_id, location_id, version, unit, vacancy, as_of, reported_by, ended_at)"
                        + " values (?, ?, ?, ?, 'places', ?, ?, 'x', ?)")) {
            for (UUID id : services) {
                int many = random.nextInt(4);
                for (int version = 1; version <= many; version++) {
                    // Twelve hours away from where a report stops being believed.
                    Instant asOf = now.minus(Duration.ofHours(12 + 24L * random.nextInt(90)));
                    batch(
                            insert,
                            district.tenant,
                            id,
                            oneIn(2) ? null : oneOf(locations),
                            version,
                            random.nextInt(3),
                            Timestamp.from(asOf),
                            oneIn(5) ? Timestamp.from(now) : null);
                }
            }
            insert.executeBatch();
        }
    }

    private void agreements(Connection app) throws SQLException {
        try (Statement settings = app.createStatement()) {
            settings.execute("insert into agreement_settings values ('" + district.tenant
                    + "', 1, '{LIABILITY_INSURANCE}', 'x', now())");
        }
        try (PreparedStatement insert = app.prepareStatement(
                "insert into agreement (tenant, id, version, changed_by, changed_at, content, organization_id, agency_id,"
                        + " open_from, open_until) values (?, ?, 1, 'x', now(), cast(? as jsonb), ?, ?, ?, ?)")) {
            for (int number = 0; number < 12; number++) {
                int provider = number % ORGANIZATIONS;
                UUID then = oneIn(4) ? oneOf(agencies) : linked.get(provider);
                boolean open = !oneIn(4);
                batch(
                        insert,
                        district.tenant,
                        drawnId(),
                        content(provider),
                        organizations.get(provider),
                        then,
                        open ? date(DAY.minusDays(random.nextInt(3))) : null,
                        open ? date(DAY.plusDays(random.nextInt(3))) : null);
            }
            insert.executeBatch();
        }
    }

    private String content(int provider) {
        List<String> covered = new ArrayList<>();
        for (int number = 0; number < services.size(); number++) {
            if (providers.get(number) == provider && random.nextBoolean()) {
                covered.add("\"" + services.get(number) + "\"");
            }
        }
        return "{\"terms\": {\"services\": %s}, \"compliance\": {\"evidence\": [%s]}}"
                .formatted(oneIn(2) ? List.of() : covered, oneIn(5) ? "" : "{\"kind\": \"LIABILITY_INSURANCE\"}");
    }
}
