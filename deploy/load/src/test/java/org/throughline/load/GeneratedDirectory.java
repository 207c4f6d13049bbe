package org.throughline.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A directory as an HSDS package, five services to an organization: the same seed and time make the same rows. Places lie
 * in a square of about 100 km, one in fifty is nowhere; needs, languages and coverages are spread as unevenly as in a city.
 */
final class GeneratedDirectory {

    static final List<String> NEEDS = List.of(
            "COUNSELING",
            "TUTORING",
            "MENTORING",
            "FOOD",
            "ENRICHMENT",
            "DENTAL",
            "VISION",
            "HOUSING",
            "GRIEF_SUPPORT",
            "CLOTHING",
            "LEGAL",
            "PRIMARY_CARE",
            "SPEECH_THERAPY",
            "EMPLOYMENT",
            "SHELTER",
            "SUBSTANCE_USE");
    static final List<String> LANGUAGES = List.of("en", "es", "ht", "so", "vi", "ar");
    static final List<String> INSURANCES = List.of("MEDICAID", "CHIP", "PRIVATE");
    static final double SOUTH = 41.0;
    static final double WEST = -91.0;

    private static final int SERVICES_OF_AN_ORGANIZATION = 5;
    private static final int ONE_IS_NOWHERE_AMONG = 50;
    private static final List<String> TERMS =
            Stream.concat(NEEDS.stream(), INSURANCES.stream()).toList();
    private static final List<String> WORDS = List.of(
            "grief",
            "youth",
            "family",
            "evening",
            "community",
            "neighborhood",
            "bilingual",
            "group",
            "individual",
            "weekly",
            "river",
            "harbor",
            "north",
            "garden",
            "bridge",
            "open");

    private final int services;
    private final Instant reportedAt;
    private final Random random;

    /** @param reportedAt when all services reported their places */
    GeneratedDirectory(int services, long seed, Instant reportedAt) {
        this.services = services;
        this.reportedAt = reportedAt;
        this.random = new Random(seed);
    }

    Path writtenTo(Path file) throws IOException {
        int organizations = services / SERVICES_OF_AN_ORGANIZATION;
        try (CsvPackage csv = new CsvPackage(file)) {
            csv.table("units", "id,name", 1, row -> "u1,Student places");
            csv.table("taxonomies", "id,name,description", 1, row -> "x,Needs and payers,x");
            csv.table("taxonomy_terms", "id,code,name,description,taxonomy_id", TERMS.size(), GeneratedDirectory::term);
            csv.table("organizations", "id,name,description", organizations, this::organization);
            csv.table("locations", "id,location_type,name,latitude,longitude", organizations, this::location);
            csv.table(
                    "services",
                    "id,organization_id,name,description,status,minimum_age,maximum_age",
                    services,
                    this::service);
            csv.table("service_at_location", "id,service_id,location_id", services, this::place);
            csv.table("attributes", "id,link_id,taxonomy_term_id,link_type,link_entity", 2 * services, this::attribute);
            csv.table("languages", "id,service_id,name,code", 2 * services, this::language);
            csv.table("schedules", "id,service_at_location_id,freq,byday,opens_at,closes_at", services, this::schedule);
            csv.table("service_capacity", "id,service_id,unit_id,available,maximum,updated", services, this::capacity);
        }
        return file;
    }

    private static String term(int row) {
        return "t" + row + "," + TERMS.get(row) + "," + TERMS.get(row) + ",x,x";
    }

    private String organization(int row) {
        return "o" + row + "," + word() + " " + word() + " " + row + ",About it";
    }

    private String location(int row) {
        return row % ONE_IS_NOWHERE_AMONG == 0
                ? "l" + row + ",virtual,Place " + row + ",,"
                : String.format(
                        Locale.ROOT,
                        "l%d,physical,Place %d,%.5f,%.5f",
                        row,
                        row,
                        SOUTH + random.nextDouble(),
                        WEST + random.nextDouble());
    }

    private String service(int row) {
        int youngest = 3 + random.nextInt(8);
        return "s" + row + ",o" + row / SERVICES_OF_AN_ORGANIZATION + "," + word() + " " + word() + " " + row + ","
                + word() + " " + word() + " " + word() + " " + word() + ",active," + youngest + ","
                + (youngest + 4 + random.nextInt(8));
    }

    private String place(int row) {
        return "p" + row + ",s" + row + ",l" + row / SERVICES_OF_AN_ORGANIZATION;
    }

    /** For each service the need it serves, and who pays. */
    private String attribute(int row) {
        boolean need = row % 2 == 0;
        int term = need ? few(NEEDS.size()) : NEEDS.size() + few(INSURANCES.size());
        return "a" + row + ",s" + row / 2 + ",t" + term + "," + (need ? "need" : "insurance") + ",service";
    }

    /** For each service English, and another. */
    private String language(int row) {
        String code = row % 2 == 0 ? "en" : LANGUAGES.get(1 + few(LANGUAGES.size() - 1));
        return "g" + row + ",s" + row / 2 + "," + code + "," + code;
    }

    private String schedule(int row) {
        String days = random.nextBoolean() ? "\"MO,WE,FR\"" : "\"TU,TH\"";
        return "h" + row + ",p" + row + ",WEEKLY," + days + "," + (10 + random.nextInt(6)) + ":00,"
                + (17 + random.nextInt(4)) + ":00";
    }

    private String capacity(int row) {
        return "c" + row + ",s" + row + ",u1," + random.nextInt(6) + ",10," + reportedAt;
    }

    /** Low numbers come more often. */
    private int few(int below) {
        return Math.min(random.nextInt(below), random.nextInt(below));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
