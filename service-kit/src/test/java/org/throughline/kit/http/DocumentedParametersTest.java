package org.throughline.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kit.paging.PageRequest;

@QuarkusTest
class DocumentedParametersTest {

    @ParameterizedTest
    @CsvSource({"get, cursor", "get, limit", "post, Idempotency-Key"})
    void whatManyOperationsHaveIsExplained(String method, String name) {
        List<Map<String, Object>> parameters = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getList("paths.'/v1/probes'." + method + ".parameters");

        assertThat(parameters)
                .filteredOn(parameter -> name.equals(parameter.get("name")))
                .singleElement()
                .satisfies(parameter ->
                        assertThat(parameter.get("description").toString()).isNotBlank());
    }

    @Test
    void whatAnOperationSaysOfItsOwnIsKept() {
        Parameter parameter = OASFactory.createParameter().name("limit").description("At most ten.");

        assertThat(new DocumentedParameters().filterParameter(parameter).getDescription())
                .isEqualTo("At most ten.");
    }

    @Test
    void howManyAPageMayHaveIsSaid() {
        Map<String, Object> limit = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths.'/v1/probes'.get.parameters.find { it.name == 'limit' }.schema");

        assertThat(limit).containsEntry("minimum", 1).containsEntry("maximum", PageRequest.MAX_LIMIT);
    }
}
