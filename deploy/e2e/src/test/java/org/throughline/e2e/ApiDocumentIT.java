package org.throughline.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.e2e.Refused.assertRefused;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.throughline.e2e.people.World;
import org.throughline.e2e.stack.Throughline;
import org.throughline.local.api.SignIn;

/** The one API document, as an integrator reads it and generates a client from it. */
@OnThroughline
@Order(14)
class ApiDocumentIT {

    private static final String NO_FORM_OF_OURS = "image/webp";

    private final Throughline throughline;
    private final String token;
    private final String district;
    private final Map<String, Map<String, Map<String, Object>>> paths;

    ApiDocumentIT(World world, Throughline throughline) {
        this.throughline = throughline;
        this.district = world.riverbend().code();
        this.token = world.tokenOf(SignIn.person("counselor." + district));
        this.paths = JsonPath.from(given().accept("application/json")
                        .get(throughline.gateway() + "/q/openapi")
                        .asString())
                .getMap("paths");
    }

    private List<Map<String, Object>> operations() {
        return paths.values().stream().flatMap(path -> path.values().stream()).toList();
    }

    @Test
    void everyOperationHasANameOfItsOwnAndSaysWhatItDoes() {
        assertThat(operations()).hasSizeGreaterThan(100).allSatisfy(operation -> assertThat(operation)
                .containsKeys("operationId", "summary"));
        assertThat(operations())
                .extracting(operation -> operation.get("operationId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyParameterBesideThePathSaysWhatItMeans() {
        assertThat(operations())
                .flatExtracting(operation -> parameters(operation))
                .filteredOn(parameter -> !"path".equals(parameter.get("in")))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter).containsKey("description"));
    }

    /** A client can be generated from it: whoever succeeds is told of what type the answer is. */
    @Test
    void everySuccessSaysWhatItAnswers() {
        assertThat(paths).allSatisfy((path, operations) -> assertThat(operations)
                .allSatisfy((method, operation) -> assertThat(successes(operation))
                        .isNotEmpty()
                        .allSatisfy((status, success) -> assertThat(status.equals("204") || isTyped(success))
                                .as("%s %s %s", method, path, status)
                                .isTrue())));
    }

    private static Map<String, Map<String, Object>> successes(Map<String, Object> operation) {
        Map<String, Map<String, Object>> successes = new TreeMap<>(responses(operation));
        successes.keySet().removeIf(status -> !status.startsWith("2"));
        return successes;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> responses(Map<String, Object> operation) {
        return (Map<String, Map<String, Object>>) operation.get("responses");
    }

    @SuppressWarnings("unchecked")
    private static boolean isTyped(Map<String, Object> success) {
        Map<String, Map<String, Object>> content =
                (Map<String, Map<String, Object>>) success.getOrDefault("content", Map.of());
        return !content.isEmpty()
                && content.values().stream().map(type -> type.get("schema")).allMatch(ApiDocumentIT::saysSomething);
    }

    private static boolean saysSomething(Object schema) {
        return schema instanceof Map<?, ?> said && !said.isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parameters(Map<String, Object> operation) {
        return (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
    }

    /** Also what is not there, or not for this caller, is refused for its form. In HSDS it is the query that asks for one. */
    @Test
    void inAFormThatIsNotTheApisNothingIsAnswered() {
        List<String> read = paths.entrySet().stream()
                .filter(path ->
                        path.getValue().containsKey("get") && !path.getKey().contains("/hsds"))
                .map(path -> path.getKey()
                        .replace("{tenantCode}", district)
                        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
                .toList();

        assertThat(read)
                .hasSizeGreaterThan(50)
                .allSatisfy(path -> assertRefused(
                        given().auth()
                                .preemptive()
                                .oauth2(token)
                                .accept(NO_FORM_OF_OURS)
                                .get(throughline.gateway() + path),
                        406,
                        "not-acceptable"));
    }
}
