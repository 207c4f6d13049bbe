package org.throughline.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operation names what it refuses, as far as it follows from what it takes without being said. */
@QuarkusTest
class DocumentedProblemsTest {

    private static JsonPath document() {
        return given().queryParam("format", "json").get("/q/openapi").jsonPath();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/probes      | post | 400 401 403     406 409     413 415 422     503",
                "/v1/probes      | get  | 400 401 403     406                         503",
                "/v1/probes/{id} | get  |     401 403 404 406                         503",
                "/v1/probes/{id} | put  | 400 401 403 404     409 412 413 415 422 428 503",
                "/v1/refusing/silently | get | 400 401 406 422 503",
                "/v1/refusing    | get  | 400 401         406 409             422     503",
            })
    void statusesFollowFromWhatAnOperationTakes(String path, String method, String statuses) {
        Set<String> named = document().getMap("paths.'" + path + "'." + method + ".responses").keySet().stream()
                .map(String::valueOf)
                .filter(status -> !status.startsWith("2"))
                .collect(Collectors.toSet());

        assertThat(named).containsExactlyInAnyOrder((statuses.trim() + " default").split(" +"));
    }

    @Test
    void anAnswerThatManyGiveStandsOnceWithTheProblemsThatItCanBe() {
        JsonPath document = document();

        assertThat(document.getString("paths.'/v1/probes'.post.responses.'422'.$ref"))
                .endsWith("/INVALID_OR_IDEMPOTENCY_KEY_REUSED");
        JsonPath answer = document.setRootPath("components.responses.INVALID_OR_IDEMPOTENCY_KEY_REUSED");
        assertThat(answer.getString("description"))
                .contains("`INVALID`: The request is well-formed, and some of its values are not valid.");
        assertThat(answer.getMap("content.'application/problem+json'.examples"))
                .containsOnlyKeys("INVALID", "IDEMPOTENCY_KEY_REUSED");
        assertThat(answer.getString("content.'application/problem+json'.schema.$ref"))
                .endsWith("/Problem");
    }

    @Test
    void aProblemReadsAsItIsAnswered() {
        JsonPath example = document().setRootPath("components.examples.NOT_FOUND.value");

        assertThat(example.getString("type")).isEqualTo("urn:throughline:problem:not-found");
        assertThat(example.getString("title")).isEqualTo("There is nothing here for the caller.");
        assertThat(example.getInt("status")).isEqualTo(404);
        assertThat(example.getString("detail")).isEqualTo("It does not exist, or it is not the caller's.");
        assertThat(example.getMap("")).doesNotContainKey("errors");
    }

    @Test
    void aProblemThatSaysWhereShowsIt() {
        JsonPath example = document().setRootPath("components.examples.NO_MORE_PROBES.value");

        assertThat(example.getString("detail")).isEqualTo("Come back tomorrow.");
        assertThat(example.getList("errors"))
                .containsExactly(Map.of("pointer", "?of", "code", "USED_UP", "message", "They are used up."));
    }

    /** The resource refuses one, its operation another, in words. */
    @Test
    void whatIsSaidOfAnOperationIsNamedAndItsWordsStay() {
        JsonPath refused = document().setRootPath("paths.'/v1/refusing'.get.responses.'409'");

        assertThat(refused.getString("description"))
                .startsWith("NO_MORE_PROBES: they are used up until tomorrow")
                .contains("`CONFLICT`: The resource was changed at the same time.");
        assertThat(refused.getMap("content.'application/problem+json'.examples"))
                .containsOnlyKeys("NO_MORE_PROBES", "CONFLICT");
        assertThat(refused.getMap("headers")).containsKey("Retry-After");
    }

    @Test
    void onlyWhatTheKitRefusesStandsAmongTheComponents() {
        assertThat(document().getMap("components.responses").keySet())
                .extracting(String::valueOf)
                .isNotEmpty()
                .noneMatch(name -> name.contains("PROBES"));
    }

    @Test
    void aRefusalKeepsItsOwnBody() {
        JsonPath refused = document().setRootPath("paths.'/v1/refusing'.get.responses.'422'");

        assertThat(refused.getString("description")).startsWith("What is wrong with the probe.");
        assertThat(refused.getString("content.'application/problem+json'.schema.$ref"))
                .endsWith("/Faults");
        assertThat(refused.getMap("content.'application/problem+json'.examples"))
                .containsOnlyKeys("INVALID");
    }

    @Test
    void whereItMayBeWorthTryingAgainTheAnswerSaysWhen() {
        assertThat(document().getMap("components.responses.OVERLOADED.headers")).containsKey("Retry-After");
    }
}
