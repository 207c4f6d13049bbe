package org.throughline.load;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What is asked of a generated directory, all of it equally often. */
final class Questions {

    private Questions() {}

    /** Five filters: need, language, age, a way of an hour by bus, an open place. */
    static String search(Random random) {
        return String.format(
                Locale.ROOT,
                "{\"needs\":{\"categories\":[\"%s\"]},\"person\":{\"languages\":[\"%s\"],\"ages\":{\"from\":%3$d,\"until\":%3$d}},"
                        + "\"where\":{\"near\":{\"latitude\":%4$.4f,\"longitude\":%5$.4f},"
                        + "\"travel\":{\"mode\":\"BUS\",\"withinMinutes\":60}},\"partner\":{\"openPlace\":true}}",
                any(GeneratedDirectory.NEEDS, random),
                any(GeneratedDirectory.LANGUAGES, random),
                6 + random.nextInt(10),
                GeneratedDirectory.SOUTH + random.nextDouble(),
                GeneratedDirectory.WEST + random.nextDouble());
    }

    static String match(Random random) {
        return String.format(
                Locale.ROOT,
                "{\"needCategory\":\"%s\",\"language\":\"%s\",\"insurance\":\"%s\",\"age\":%d,"
                        + "\"near\":{\"latitude\":%.4f,\"longitude\":%.4f},\"withinMetres\":15000,\"limit\":20}",
                any(GeneratedDirectory.NEEDS, random),
                any(GeneratedDirectory.LANGUAGES, random),
                any(GeneratedDirectory.INSURANCES, random),
                6 + random.nextInt(10),
                GeneratedDirectory.SOUTH + random.nextDouble(),
                GeneratedDirectory.WEST + random.nextDouble());
    }

    private static String any(List<String> codes, Random random) {
        return codes.get(random.nextInt(codes.size()));
    }
}
