package org.throughline.load;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The directory when it is small and when it is large: import, search with five filters, match. */
class DirectoryLoad {

    private static final int SMALL = Integer.getInteger("throughline.load.small", 10_000);
    private static final int LARGE = Integer.getInteger("throughline.load.large", 100_000);
    private static final int WARM = 60;
    private static final int MEASURED = 60;
    private static final long SEED = 20_261_126;

    /** Callers without a pause measure how much there can be; people and their apps pause. */
    private static final Duration PAUSE = Duration.ofMillis(400);

    /** What was measured of one directory. */
    private record Figures(Duration imported, Latencies one, Latencies search, Latencies match) {}

    @Test
    void directory() throws IOException, SQLException, InterruptedException {
        Figures small = figures(SMALL);
        Figures large = figures(LARGE);

        say("growth from %d to %d services (%.0f times), p50 without a pause", SMALL, LARGE, (double) LARGE / SMALL);
        say(
                "  import   %5.1f times as long",
                ratio(large.imported().toMillis(), small.imported().toMillis()));
        say(
                "  search   %5.1f times as long",
                ratio(large.search().median(), small.search().median()));
        say(
                "  match    %5.1f times as long",
                ratio(large.match().median(), small.match().median()));
        say("at %d services, against one service by its id, p50 without a pause", LARGE);
        say("  search   %5.1f times", ratio(large.search().median(), large.one().median()));
        say("  match    %5.1f times", ratio(large.match().median(), large.one().median()));
    }

    private static Figures figures(int services) throws IOException, SQLException, InterruptedException {
        Path archive = new GeneratedDirectory(services, SEED, Instant.now().minus(Duration.ofDays(1)))
                .writtenTo(Files.createTempFile("directory", ".zip"));
        District district = District.registered();
        say("%d services, a package of %d MiB", services, Files.size(archive) >> 20);
        Duration imported = district.imported(archive);
        Files.delete(archive);
        say(
                "  import   %.1f s, %.0f services a second",
                imported.toMillis() / 1e3, services * 1e3 / imported.toMillis());
        Database.settle();
        Map<String, Long> before = Database.sequentialScans();
        Figures figures = called(imported, district);
        say("  large tables read from beginning to end by these calls: %s", more(Database.sequentialScans(), before));
        return figures;
    }

    private static Figures called(Duration imported, District district) throws InterruptedException {
        String one = "/v1/services/"
                + district.node(200, district.get("/v1/services?limit=1"))
                        .at("/items/0/id")
                        .asText();
        Latencies byId = measured("by id", district, random -> district.get(one));
        Latencies search = measured(
                "search",
                district,
                random -> district.post("/v1/services/searches?limit=20", Questions.search(random)));
        Latencies match = measured("match", district, random -> district.post("/v1/matches", Questions.match(random)));
        return new Figures(imported, byId, search, match);
    }

    /** Gives what was measured without a pause. */
    private static Latencies measured(String name, District district, Function<Random, HttpRequest> request)
            throws InterruptedException {
        Callers all = new Callers(district, Duration.ZERO);
        all.call(WARM, request);
        Latencies most = all.call(MEASURED, request);
        say("  %-8s without a pause %s", name, most);
        say(
                "  %-8s pausing %3d ms   %s",
                name, PAUSE.toMillis(), new Callers(district, PAUSE).call(MEASURED / 2, request));
        return most;
    }

    private static Map<String, Long> more(Map<String, Long> after, Map<String, Long> before) {
        Map<String, Long> more = new TreeMap<>();
        after.forEach((table, count) -> more.put(table, count - before.getOrDefault(table, count)));
        more.values().removeIf(count -> count == 0);
        return more;
    }

    private static double ratio(double after, double before) {
        return after / before;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
