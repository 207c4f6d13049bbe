package org.throughline.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentedProblemsTest {

    private static JsonPath document() {
        return given().queryParam("format", "json").get("/q/openapi").jsonPath();
    }

    @Test
    void everyProblemIsListedWithItsTypeAndStatus() {
        String[] all = Stream.of(KitProblem.values()).map(ProblemDocument::type).toArray(String[]::new);
        JsonPath document = document();
        assertThat(document.getList("components.schemas.Problem.properties.type.enum", String.class))
                .contains(all)
                .doesNotHaveDuplicates();
        assertThat(document.getString("components.schemas.Problem.properties.type.description"))
                .contains("404 `urn:throughline:problem:not-found`: There is nothing here for the caller.");
    }

    @Test
    void everyOperationSaysHowItRefuses() {
        Map<String, Map<String, Map<String, ?>>> paths = document().getMap("paths");
        List<Map<String, ?>> operations = paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .flatMap(path -> path.getValue().values().stream())
                .toList();
        assertThat(operations).isNotEmpty().allSatisfy(operation -> assertThat(operation.toString())
                .contains("application/problem+json", "#/components/schemas/Problem"));
    }
}
