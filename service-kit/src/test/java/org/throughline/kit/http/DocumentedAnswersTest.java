package org.throughline.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentedAnswersTest {

    private static JsonPath document() {
        return given().queryParam("format", "json").get("/q/openapi").jsonPath();
    }

    @Test
    void theStatusIsTheOneThatIsAnsweredWithTheBodyAndThePlaceOfWhatWasMade() {
        JsonPath created = document().setRootPath("paths.'/v1/probes'.post.responses");

        assertThat(created.getMap("")).containsKey("201").doesNotContainKey("200");
        assertThat(created.getString("'201'.content.'application/json'.schema.$ref"))
                .endsWith("/Added");
        assertThat(created.getBoolean("'201'.headers.Location.required")).isTrue();
    }

    @Test
    void nothingIsAnsweredWhereThereIsNoContent() {
        JsonPath changed = document().setRootPath("paths.'/v1/probes/{id}'.put.responses");

        assertThat(changed.getMap("")).containsKey("204").doesNotContainKey("200");
        assertThat(changed.getMap("'204'")).doesNotContainKey("content");
        assertThat(changed.getBoolean("'204'.headers.ETag.required")).isTrue();
    }

    @Test
    void aPageSaysWhatItsItemsAre() {
        JsonPath document = document();
        String page =
                document.getString("paths.'/v1/probes'.get.responses.'200'.content.'application/json'.schema.$ref");

        assertThat(page).endsWith("/ItemsProbeView");
        assertThat(document.getString("components.schemas.ItemsProbeView.properties.items.items.$ref"))
                .endsWith("/ProbeView");
        assertThat(document.getMap("paths.'/v1/probes'.get.responses.'200'.headers"))
                .containsKey("Link");
    }

    @Test
    void whatAnAnswerAlwaysHasIsRequiredAndARequestIsLeftToItsConstraints() {
        JsonPath schemas = document().setRootPath("components.schemas");

        assertThat(schemas.getList("Added.required", String.class)).containsExactly("id", "replayed");
        assertThat(schemas.getList("Plan.required", String.class)).containsExactly("name");
        assertThat(schemas.getList("ProbeRequest.required", String.class)).containsExactly("note");
    }

    @Test
    void aListThatMayHoldNullsSaysSoOfItsItems() {
        JsonPath request = document().setRootPath("components.schemas.ProbeRequest.properties");

        assertThat(request.getList("marks.items.type", String.class)).containsExactly("integer", "null");
        assertThat(request.getString("tags.items.type")).isEqualTo("string");
    }

    @Test
    void typesOfTheSameSimpleNameAreCalledAfterThoseTheyStandIn() {
        JsonPath schemas = document().setRootPath("components.schemas");

        assertThat(schemas.getMap(""))
                .containsKeys("ProbePart", "MisdocumentedPart")
                .doesNotContainKeys("Part", "Part1");
        assertThat(schemas.getString("ProbeRequest.properties.parts.items.$ref"))
                .endsWith("/ProbePart");
    }
}
