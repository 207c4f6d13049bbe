package org.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.load.Report.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The directory when it is small and when it is large: import, search with five filters, match. No time is judged, but that
 * what was measured is what it is called: all services were imported, every call was answered, and every search and match
 * found somebody.
 */
@EnabledIfSystemProperty(
        named = "throughline.directory.url",
        matches = ".+",
        disabledReason = "its service was not started")
class DirectoryLoad {

    private static final int SMALL = Integer.getInteger("throughline.load.small", 10_000);
    private static final int LARGE = Integer.getInteger("throughline.load.large", 100_000);
    private static final int AGREEMENTS = Integer.getInteger("throughline.load.agreements", 300);
    private static final boolean IMPORT_ALONE = Boolean.getBoolean("throughline.load.import-alone");
    private static final boolean EXPORTS = Boolean.getBoolean("throughline.load.exports");
    private static final Duration LONGEST_IMPORT =
            Duration.ofSeconds(Integer.getInteger("throughline.load.import-seconds", 240));
    /** A program just started is compiled while it answers. */
    private static final Duration WARMING =
            Duration.ofSeconds(Integer.getInteger("throughline.load.warming-seconds", 20));

    private static final Duration MEASURED = Duration.ofSeconds(10);
    /** Those who pause ask so seldom that a p99 needs longer. */
    private static final Duration MEASURED_PAUSING =
            Duration.ofSeconds(Integer.getInteger("throughline.load.pausing-seconds", 40));

    private static final int AT_ONCE = 16;
    private static final Database DATABASE = new Database("directory");
    private static final long SEED = 20_261_126;

    /** Callers without a pause measure how much there can be; people and their apps pause. */
    private static final Duration PAUSE = Duration.ofMillis(400);
    /** Of as much as there can be: a service that is busy, and not at its end. */
    private static final double BUSY = 0.5;

    @TempDir
    private Path folder;

    /** What was measured of one directory. */
    private record Figures(Duration imported, Answers one, Answers search, Answers match) {}

    @Test
    void directory() throws IOException, SQLException, InterruptedException {
        if (IMPORT_ALONE || EXPORTS) {
            District district = District.registered();
            settled(district, generated(LARGE), LARGE);
            if (EXPORTS) {
                Exports.of(district);
            }
        } else {
            compared();
        }
    }

    private void compared() throws IOException, SQLException, InterruptedException {
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

    private Figures figures(int services) throws IOException, SQLException, InterruptedException {
        GeneratedDirectory directory = generated(services);
        District district = District.registered();
        Duration imported = settled(district, directory, services);
        Map<String, Long> before = DATABASE.sequentialScans();
        Figures figures = called(imported, district, directory);
        say("  large tables read from beginning to end by these calls: %s", more(DATABASE.sequentialScans(), before));
        return figures;
    }

    private static GeneratedDirectory generated(int services) {
        return new GeneratedDirectory(services, SEED, Instant.now().minus(Duration.ofDays(1)));
    }

    /** Imported, and what an import leaves to be done is done. */
    private Duration settled(District district, GeneratedDirectory directory, int services)
            throws IOException, SQLException, InterruptedException {
        Duration imported = imported(district, directory, services);
        DATABASE.settle();
        assertThat(findable(district)).as("services that a search can find").isEqualTo(services);
        return imported;
    }

    /** Its organizations are known and linked to an agency before: without one no service may receive a referral. */
    private Duration imported(District district, GeneratedDirectory directory, int services)
            throws IOException, SQLException, InterruptedException {
        Import importing = new Import(district, LONGEST_IMPORT);
        importing.of(directory.organizationsWrittenTo(folder.resolve(services + "-organizations.zip")));
        DATABASE.linkOrganizations(district.tenant(), district.agency());
        Path archive = directory.writtenTo(folder.resolve(services + ".zip"));
        say("%d services, a package of %d KiB", services, Files.size(archive) >> 10);
        Duration imported = importing.of(archive);
        say(
                "  import   %.1f s, %.0f services a second",
                imported.toMillis() / 1e3, services * 1e3 / imported.toMillis());
        return imported;
    }

    /** As many as speak English, and all do. */
    private static long findable(District district) {
        JsonNode facets = district.require(200, district.post("/v1/services/facets", "{}"));
        return StreamSupport.stream(facets.path("languages").spliterator(), false)
                .filter(language -> language.path("value").asText().equals("en"))
                .mapToLong(language -> language.path("count").asLong())
                .sum();
    }

    private static Figures called(Duration imported, District district, GeneratedDirectory directory)
            throws SQLException, InterruptedException {
        String one = district.require(200, district.get("/v1/services?limit=1"))
                .at("/items/0/id")
                .asText();
        Answers byId = measured("by id", Questions.byId(district, one));
        Answers search = measured("search", Questions.searches(district, directory));
        Answers match = measured("match", Questions.matches(district, directory));
        if (AGREEMENTS > 0) {
            agreed(district);
            measured("match among agreements", Questions.matches(district, directory));
        }
        return new Figures(imported, byId, search, match);
    }

    private static void agreed(District district) throws SQLException, InterruptedException {
        Agreements agreements = new Agreements(district);
        List<UUID> partners = DATABASE.organizations(district.tenant(), AGREEMENTS);
        partners.forEach(agreements::with);
        DATABASE.settle();
        say("  %d agreements are in force", partners.size());
    }

    /** Gives what was measured without a pause. */
    private static Answers measured(String name, HttpCaller questions) throws SQLException, InterruptedException {
        Callers unpausing = Callers.breathless(AT_ONCE);
        unpausing.ask(WARMING, number -> questions);
        Answers most = asked(name + " without a pause", unpausing, MEASURED, questions);
        asked(name + " at half of that", Callers.paced(AT_ONCE, BUSY * most.perSecond(MEASURED)), MEASURED, questions);
        asked(
                name + " pausing " + PAUSE.toMillis() + " ms",
                Callers.pausing(AT_ONCE, PAUSE),
                MEASURED_PAUSING,
                questions);
        return most;
    }

    private static Answers asked(String name, Callers callers, Duration lasting, HttpCaller questions)
            throws SQLException, InterruptedException {
        Processors before = used();
        Answers answers = callers.ask(lasting, number -> questions);
        Processors used = used().since(before);
        say(
                "  %-22s %s, %.0f a second; of the processors for each %s",
                name,
                answers,
                answers.perSecond(lasting),
                used.forEach(answers.all().size()));
        assertThat(answers.statuses()).as("statuses of answers, %s", name).containsExactly(200);
        assertThat(answers.wrong())
                .as("answers that tell of no service, %s", name)
                .isZero();
        return answers;
    }

    private static Processors used() throws SQLException {
        return Processors.used("partner-directory-service", DATABASE);
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
}
