package org.throughline.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

@QuarkusTest
class ServiceSearchTest {

    private static TestDistrict riverbend;

    private static TestDistrict district() throws IOException {
        if (riverbend == null) {
            Path sample = Path.of(System.getProperty("throughline.root"), "deploy/sample/riverbend/hsds");
            riverbend = TestDistrict.registered();
            riverbend.imported(PackageOnDisk.ofFolder(sample), "ALL_OR_NOTHING");
        }
        return riverbend;
    }

    private static List<Map<String, Object>> search(Map<String, ?> query) throws IOException {
        return district()
                .as("counselor")
                .queryParams(query)
                .queryParam("limit", 200)
                .get("/v1/services")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @Test
    void everyPartOfAQueryHoldsAtTheSameTime() throws IOException {
        List<Map<String, Object>> found =
                search(Map.of("category", "COUNSELING", "language", "es", "insurance", "MEDICAID"));

        assertThat(found).isNotEmpty().allSatisfy(service -> {
            assertThat((List<?>) service.get("categories")).asString().contains("COUNSELING");
            assertThat((List<?>) service.get("languages")).asString().contains("es");
            assertThat((List<?>) service.get("insurances")).asString().contains("MEDICAID");
        });
        assertThat(found.size())
                .isLessThan(search(Map.of("category", "COUNSELING")).size());
    }

    @Test
    void wordsAreFoundByTheirStem() throws IOException {
        assertThat(search(Map.of("text", "unicorns"))).isEmpty();
        assertThat(search(Map.of("text", "glass test"))).extracting("name").containsOnly("Vision test and glasses");
    }

    @Test
    void whatHasTheWordsComesFirstAndInItsNameBeforeElsewhere() throws IOException {
        assertThat(search(Map.of("text", "grief support")))
                .hasSizeGreaterThan(1)
                .first()
                .extracting("name")
                .isEqualTo("Grief support group");
        assertThat(search(Map.of("text", "tutoring")))
                .hasSizeGreaterThan(1)
                .first()
                .extracting("name")
                .asString()
                .containsIgnoringCase("tutoring");
    }

    @Test
    void pagesInTheOrderOfWordsJoinWithoutAGapOrARepetition() throws IOException {
        List<Object> whole = new ArrayList<>();
        search(Map.of("text", "grief circle")).forEach(service -> whole.add(service.get("id")));

        assertThat(paged(Map.of("text", "grief circle", "limit", 2))).isEqualTo(whole);
    }

    @Test
    void theNearestComeFirstAndNothingFartherThanAskedIsShown() throws IOException {
        List<Map<String, Object>> found = search(Map.of("near", "41.56,-90.46", "withinMetres", 4000));

        List<Integer> metres = new ArrayList<>();
        found.forEach(service -> metres.add((Integer) service.get("straightLineMetres")));
        List<Integer> known = metres.stream().filter(value -> value != null).toList();
        assertThat(known).isSorted().isNotEmpty().allSatisfy(value -> assertThat(value)
                .isLessThanOrEqualTo(4000));
        assertThat(metres.subList(known.size(), metres.size())).containsOnlyNulls();
    }

    private static List<String> paged(Map<String, ?> query) throws IOException {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = district()
                    .as("counselor")
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .queryParams(query)
                    .get("/v1/services");
            seen.addAll(page.path("items.id"));
            cursor = page.path("cursor");
        } while (cursor != null);
        return seen;
    }

    @Test
    void pagesJoinWithoutAGapOrARepetition() throws IOException {
        List<String> seen = paged(Map.of("near", "41.56,-90.46", "limit", 17));

        assertThat(seen).hasSize(90).doesNotHaveDuplicates();
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() throws IOException {
        String cursor = district()
                .as("counselor")
                .queryParam("limit", 1)
                .get("/v1/services")
                .path("cursor");

        district()
                .as("counselor")
                .queryParam("cursor", cursor)
                .queryParam("category", "COUNSELING")
                .get("/v1/services")
                .then()
                .statusCode(400);
    }

    @Test
    void aPlaceThatIsNoneIsNamedWithoutRepeatingIt() throws IOException {
        district()
                .as("counselor")
                .queryParam("near", "91,0")
                .get("/v1/services")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?near"));
    }
}
