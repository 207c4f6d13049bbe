package org.throughline.load;

import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Random;

/** What is asked of a directory; a right answer tells of a service. */
final class Questions {

    /** Up to about seven kilometres from a service; an hour by bus is 15 in a straight line. */
    private static final double DEGREES_AROUND = 0.05;

    private Questions() {}

    static HttpCaller byId(District district, String id) {
        HttpRequest request = district.get("/v1/services/" + id);
        return new HttpCaller(district.service(), random -> request, body -> body.path("id")
                .asText()
                .equals(id));
    }

    static HttpCaller searches(District district, GeneratedDirectory directory) {
        return new HttpCaller(
                district.service(),
                random -> district.post("/v1/services/searches?limit=20", search(directory.any(random), random)),
                body -> !body.path("items").isEmpty());
    }

    static HttpCaller matches(District district, GeneratedDirectory directory) {
        return new HttpCaller(
                district.service(),
                random -> district.post("/v1/matches", match(directory.any(random), random)),
                body -> body.path("eligibleCount").asLong() > 0);
    }

    /** Five filters: need, language, age, a way of an hour by bus, an open place. */
    private static String search(GeneratedService wanted, Random random) {
        return String.format(
                Locale.ROOT,
                "{\"needs\":{\"categories\":[\"%s\"]},\"person\":{\"languages\":[\"%s\"],\"ages\":{\"from\":%3$d,\"until\":%3$d}},"
                        + "\"where\":{\"near\":{\"latitude\":%4$.4f,\"longitude\":%5$.4f},"
                        + "\"travel\":{\"mode\":\"BUS\",\"withinMinutes\":60}},\"partner\":{\"openPlace\":true}}",
                wanted.need(),
                language(wanted, random),
                age(wanted, random),
                near(wanted.place().latitude(), random),
                near(wanted.place().longitude(), random));
    }

    private static String match(GeneratedService wanted, Random random) {
        return String.format(
                Locale.ROOT,
                "{\"needCategory\":\"%s\",\"language\":\"%s\",\"insurance\":\"%s\",\"age\":%d,"
                        + "\"near\":{\"latitude\":%.4f,\"longitude\":%.4f},\"withinMetres\":15000,\"limit\":20}",
                wanted.need(),
                language(wanted, random),
                wanted.insurance(),
                age(wanted, random),
                near(wanted.place().latitude(), random),
                near(wanted.place().longitude(), random));
    }

    private static String language(GeneratedService wanted, Random random) {
        return random.nextBoolean() ? "en" : wanted.language();
    }

    private static int age(GeneratedService wanted, Random random) {
        return wanted.youngest() + random.nextInt(wanted.oldest() - wanted.youngest() + 1);
    }

    private static double near(double degrees, Random random) {
        return degrees + DEGREES_AROUND * (2 * random.nextDouble() - 1);
    }
}
