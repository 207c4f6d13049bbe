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
 * in a square of about 100 km; needs, languages and coverages are spread as unevenly as in a city.
 */
final class GeneratedDirectory {

    private static final List<String> TERMS = Stream.concat(
                    GeneratedService.NEEDS.stream(), GeneratedService.INSURANCES.stream())
            .toList();
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
    private final long seed;
    private final Instant reportedAt;

    /** @param reportedAt when all services reported their places */
    GeneratedDirectory(int services, long seed, Instant reportedAt) {
        this.services = services;
        this.seed = seed;
        this.reportedAt = reportedAt;
    }

    /** Some service that somebody could look for, and find. */
    GeneratedService any(Random random) {
        return Stream.generate(() -> GeneratedService.of(seed, random.nextInt(services)))
                .filter(GeneratedService::canBeFound)
                .findFirst()
                .orElseThrow();
    }

    /** The organizations alone, as they are known before anything is told of their services. */
    Path organizationsWrittenTo(Path file) throws IOException {
        try (CsvPackage csv = new CsvPackage(file)) {
            organizations(csv);
        }
        return file;
    }

    Path writtenTo(Path file) throws IOException {
        try (CsvPackage csv = new CsvPackage(file)) {
            organizations(csv);
            csv.table("units", "id,name", 1, row -> "u1,Student places");
            csv.table("taxonomies", "id,name,description", 1, row -> "x,Needs and payers,x");
            csv.table("taxonomy_terms", "id,code,name,description,taxonomy_id", TERMS.size(), GeneratedDirectory::term);
            csv.table("locations", "id,location_type,name,latitude,longitude", organizations(), this::location);
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

    private void organizations(CsvPackage csv) throws IOException {
        csv.table("organizations", "id,name,description", organizations(), this::organization);
    }

    private int organizations() {
        return services / GeneratedService.OF_AN_ORGANIZATION;
    }

    private static String term(int row) {
        return "t" + row + "," + TERMS.get(row) + "," + TERMS.get(row) + ",x,x";
    }

    private String organization(int row) {
        Random random = random(row, 1);
        return "o" + row + "," + word(random) + " " + word(random) + " " + row + ",About it";
    }

    private String location(int row) {
        GeneratedService.Place place = GeneratedService.Place.of(seed, row);
        return place.published()
                ? String.format(
                        Locale.ROOT, "l%d,physical,Place %d,%.5f,%.5f", row, row, place.latitude(), place.longitude())
                : "l" + row + ",virtual,Place " + row + ",,";
    }

    private String service(int row) {
        GeneratedService drawn = GeneratedService.of(seed, row);
        Random random = random(row, 2);
        return "s" + row + ",o" + row / GeneratedService.OF_AN_ORGANIZATION + "," + word(random) + " " + word(random)
                + " " + row + "," + word(random) + " " + word(random) + " " + word(random) + " " + word(random)
                + ",active," + drawn.youngest() + "," + drawn.oldest();
    }

    private String place(int row) {
        return "p" + row + ",s" + row + ",l" + row / GeneratedService.OF_AN_ORGANIZATION;
    }

    /** For each service the need it serves, and who pays. */
    private String attribute(int row) {
        GeneratedService drawn = GeneratedService.of(seed, row / 2);
        boolean need = row % 2 == 0;
        int term = TERMS.indexOf(need ? drawn.need() : drawn.insurance());
        return "a" + row + ",s" + row / 2 + ",t" + term + "," + (need ? "need" : "insurance") + ",service";
    }

    /** For each service English, and another. */
    private String language(int row) {
        String code = row % 2 == 0 ? "en" : GeneratedService.of(seed, row / 2).language();
        return "g" + row + ",s" + row / 2 + "," + code + "," + code;
    }

    private String schedule(int row) {
        Random random = random(row, 3);
        String days = random.nextBoolean() ? "\"MO,WE,FR\"" : "\"TU,TH\"";
        return "h" + row + ",p" + row + ",WEEKLY," + days + "," + (10 + random.nextInt(6)) + ":00,"
                + (17 + random.nextInt(4)) + ":00";
    }

    private String capacity(int row) {
        return "c" + row + ",s" + row + ",u1," + GeneratedService.of(seed, row).openPlaces() + ",10," + reportedAt;
    }

    private Random random(int row, int table) {
        return new Random(seed + 31L * row + table);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
