package org.throughline.directory.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.ImportDirectory;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** Of a district whose directory comes from several sources all is found by the stems of its languages, whichever is imported next. */
@QuarkusTest
class LanguagesOfSourcesTest {

    private static final int FEW = 400;
    private static final int MANY = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(5);

    @Inject
    ImportDirectory imports;

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    /** As it stands after so many rounds of each service: all have changed since the round before, and so has the organization. */
    private static PackageOnDisk of(String source, int services, IntUnaryOperator rounds) {
        return new PackageOnDisk()
                .with(
                        "organizations.csv",
                        "id,name,description",
                        "o1,Org " + source + ",Aprendiendo et particuliers " + rounds.applyAsInt(0))
                .with(
                        "services.csv",
                        Stream.concat(
                                        Stream.of("id,organization_id,name,status,description"),
                                        IntStream.range(0, services)
                                                .mapToObj(nth -> "s" + nth + ",o1,Service " + source + nth + ",active,"
                                                        + (nth == 0 ? "Aprendiendo et particuliers " : "Otra cosa ")
                                                        + rounds.applyAsInt(nth)))
                                .toArray(String[]::new));
    }

    private String sent(String source, int round) throws IOException {
        return sent(source, of(source, FEW, nth -> round));
    }

    private String sent(String source, PackageOnDisk content) throws IOException {
        return district.begun(content, Map.of("source", source));
    }

    private void writesIn(String language) {
        int version = district.as("coordinator")
                .get("/v1/search-settings")
                .then()
                .extract()
                .path("version");
        district.as("district-admin")
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("languages", List.of(language)))
                .put("/v1/search-settings")
                .then()
                .statusCode(200);
    }

    private void isFoundInBoth(String word) {
        assertThat(SearchedWords.found(district, word)).containsExactlyInAnyOrder("Service a0", "Service b0");
        assertThat(given().queryParam("search", word)
                        .get("/v1/districts/" + district.code + "/hsds/organizations")
                        .then()
                        .extract()
                        .<List<String>>path("contents.name"))
                .containsExactlyInAnyOrder("Org a", "Org b");
    }

    private void isInUse() {
        district.as("coordinator").get("/v1/search-settings").then().body("inUseSince", notNullValue());
    }

    @Test
    void theNextImportOfAnySourceStemsWhatAllOfThemBrought() throws IOException {
        district.requireImported(sent("a", 0));
        district.requireImported(sent("b", 0));
        writesIn("es");
        district.requireImported(sent("a", 0));

        isInUse();
        isFoundInBoth("aprender");
    }

    @Test
    void importsOfTwoSourcesAtOnceBothEndAfterTheLanguagesWereSet() throws Exception {
        district.requireImported(sent("a", 0));
        district.requireImported(sent("b", 0));
        try (Processes two = new Processes(imports)) {
            for (int round = 1; round <= 6; round++) {
                writesIn(language(round));
                String first = sent("a", round);
                String second = sent("b", round);
                district.requireImported(first);
                district.requireImported(second);
                isInUse();
                isFoundInBoth(word(round));
            }
        }
    }

    /**
     * What writes already goes on beside nothing that stems what it writes. Its services lie in another order than it writes them
     * in: those that are stemmed first it writes last.
     */
    @Test
    void anImportThatWritesWhenTheLanguagesAreSetEndsAndSoDoesTheNext() throws Exception {
        district.requireImported(sent("a", of("a", 1, nth -> 0)));
        district.requireImported(sent("b", of("b", MANY, nth -> 0)));
        district.requireImported(sent("b", of("b", MANY, nth -> nth < MANY / 2 ? 1 : 0)));
        try (Processes two = new Processes(imports)) {
            String large = sent("b", of("b", MANY, nth -> 2));
            district.untilItWrites(large);
            writesIn("es");
            district.requireImported(sent("a", of("a", 1, nth -> 0)));
            district.requireImported(large);
            isInUse();
            isFoundInBoth("aprender");
        }
    }

    private static String language(int round) {
        return round % 2 == 1 ? "es" : "fr";
    }

    private static String word(int round) {
        return round % 2 == 1 ? "aprender" : "particulière";
    }

    /** Each works on one import at a time, beside the one that the service's own job works on. */
    private static final class Processes implements AutoCloseable {

        private final ImportDirectory imports;
        private final ExecutorService threads = Executors.newFixedThreadPool(2);
        private final AtomicBoolean over = new AtomicBoolean();
        private final List<CompletableFuture<Void>> both;

        Processes(ImportDirectory imports) {
            this.imports = imports;
            this.both = List.of(
                    CompletableFuture.runAsync(this::work, threads), CompletableFuture.runAsync(this::work, threads));
        }

        private void work() {
            while (!over.get()) {
                boolean worked = imports.workOnNext().await().atMost(PATIENCE);
                if (!worked) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }

        /** What went wrong in one of them is told. */
        @Override
        public void close() {
            over.set(true);
            threads.shutdown();
            both.forEach(CompletableFuture::join);
        }
    }
}
