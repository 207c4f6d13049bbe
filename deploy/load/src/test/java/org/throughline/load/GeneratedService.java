package org.throughline.load;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What is drawn of a service, and what it can be found by: the same seed and number draw the same. Besides English it has
 * one other language.
 */
record GeneratedService(
        String need, String insurance, String language, int youngest, int oldest, int openPlaces, Place place) {

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
    static final List<String> INSURANCES = List.of("MEDICAID", "CHIP", "PRIVATE");
    static final int OF_AN_ORGANIZATION = 5;

    private static final List<String> LANGUAGES = List.of("es", "ht", "so", "vi", "ar");

    /** Where an organization is; one in fifty is nowhere. */
    record Place(double latitude, double longitude, boolean published) {

        private static final int ONE_IS_NOWHERE_AMONG = 50;
        private static final double SOUTH = 41.0;
        private static final double WEST = -91.0;

        static Place of(long seed, int organization) {
            SplittableRandom random = new SplittableRandom(-seed - organization);
            return new Place(
                    SOUTH + random.nextDouble(), WEST + random.nextDouble(), organization % ONE_IS_NOWHERE_AMONG != 0);
        }
    }

    static GeneratedService of(long seed, int number) {
        SplittableRandom random = new SplittableRandom(seed + number);
        int youngest = 3 + random.nextInt(8);
        return new GeneratedService(
                few(NEEDS, random),
                few(INSURANCES, random),
                few(LANGUAGES, random),
                youngest,
                youngest + 4 + random.nextInt(8),
                random.nextInt(6),
                Place.of(seed, number / OF_AN_ORGANIZATION));
    }

    /** Whether somebody near it who asks for an open place finds it. */
    boolean canBeFound() {
        return place.published() && openPlaces > 0;
    }

    /** What comes first comes more often. */
    private static String few(List<String> codes, SplittableRandom random) {
        return codes.get(Math.min(random.nextInt(codes.size()), random.nextInt(codes.size())));
    }
}
