package org.throughline.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentedExamplesTest {

    @Test
    void anOperationShowsWhatItTakesAndAnswersLooksLike() {
        JsonPath added = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .setRootPath("paths.'/v1/probes'.post");

        assertThat(added.getString("requestBody.content.'application/json'.example.note"))
                .isEqualTo("a first probe");
        assertThat(added.getBoolean("responses.'201'.content.'application/json'.example.replayed"))
                .isFalse();
    }
}
