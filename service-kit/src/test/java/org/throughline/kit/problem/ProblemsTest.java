package org.throughline.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.servers.TestTokens;

/** Every refusal is a problem document with a stable type, and none repeats a value. */
@QuarkusTest
class ProblemsTest {

    private static final String SECRET = "Maria-0815";

    private final UUID tenant = UUID.randomUUID();

    @Test
    void withoutATokenItIs401() {
        given().get("/v1/probes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:throughline:problem:unauthorized"));
    }

    @Test
    void aDamagedTokenIs401() {
        given().auth()
                .oauth2("not.a.token")
                .get("/v1/probes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:throughline:problem:unauthorized"));
    }

    @Test
    void anotherRoleIs403() {
        given().auth()
                .oauth2(TestTokens.person("auditor").tenant(tenant).token())
                .get("/v1/probes")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:throughline:problem:forbidden"));
    }

    @Test
    void anUnknownPathIs404() {
        counselor().get("/v1/nothing-here").then().statusCode(404).body("status", equalTo(404));
    }

    @Test
    void anUnknownMethodIs405() {
        counselor().delete("/v1/probes").then().statusCode(405).body("status", equalTo(405));
    }

    @Test
    void bodiesThatAreNotJsonAre400() {
        post("{\"note\": " + SECRET)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:malformed"))
                .body(not(containsString(SECRET)));
    }

    @Test
    void anotherMediaTypeIs415() {
        counselor()
                .contentType("text/plain")
                .body("x")
                .post("/v1/probes")
                .then()
                .statusCode(415);
    }

    @Test
    void anUnknownFieldIsNamed() {
        post("{\"note\":\"n\",\"pauseMillis\":0,\"nickname\":\"" + SECRET + "\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/nickname"))
                .body("errors.code", hasItem("UNKNOWN_FIELD"))
                .body(not(containsString(SECRET)));
    }

    /** And nothing of it is repeated. */
    private ValidatableResponse unreadable(String body) {
        return post(body).then().statusCode(400).body(not(containsString(SECRET)));
    }

    @Test
    void aValueOfTheWrongTypeIsPointedAt() {
        unreadable("{\"note\":\"n\",\"pauseMillis\":\"" + SECRET + "\"}")
                .body("errors.pointer", hasItem("/pauseMillis"));
    }

    /** What were bent until it fits would be kept as something that nobody sent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"note\":\"n\",\"pauseMillis\":1.5          | /pauseMillis",
                "\"note\":\"n\",\"pauseMillis\":\"4\"        | /pauseMillis",
                "\"note\":\"n\",\"pauseMillis\":\"\"         | /pauseMillis",
                "\"note\":\"n\",\"pauseMillis\":true         | /pauseMillis",
                "\"note\":5                                  | /note",
                "\"note\":\"n\",\"day\":\"\"                 | /day",
            })
    void aValueIsTakenAsItIsOrNotAtAll(String body, String pointer) {
        unreadable("{" + body + "}")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("WRONG_TYPE"));
    }

    /** Where no constraint has refused it. */
    @Test
    void whatNoDatabaseKeepsIsTheCallersToMend() {
        post("{\"note\":\"" + SECRET + "\\u0000\",\"pauseMillis\":0}")
                .then()
                .statusCode(422)
                .body("detail", containsString("U+0000"))
                .body(not(containsString(SECRET)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"note\":\"n\",\"note\":\"Maria-0815\"                                 | /note",
                "\"parts\":[{\"name\":\"a\"},{\"name\":\"b\",\"name\":\"Maria-0815\"}] | /parts/1/name",
                "\"points\":{\"a/b\":1,\"a/b\":2}                                     | /points/a~1b",
            })
    void aFieldStandsInABodyOnce(String body, String pointer) {
        unreadable("{" + body + "}")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("REPEATED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"note\": Maria-0815", "\"parts\":[{\"name\": Maria-0815}]", "\"parts\":[{\"name\""})
    void whatIsNoJsonIsNoneAtAnyDepth(String body) {
        unreadable("{" + body).body("errors.pointer", contains("")).body("errors.code", contains("NOT_JSON"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"note\":\"n\",\"pauseMillis\":\"Maria-0815\"      | It is a whole number.",
                "\"note\":[\"Maria-0815\"]                          | It is a text.",
                "\"note\":\"n\",\"parts\":\"Maria-0815\"            | It is a list.",
                "\"note\":\"n\",\"parts\":[\"Maria-0815\"]          | It is an object.",
                "\"note\":\"n\",\"pauseMillis\":99999999999       | The value has the wrong type or form.",
            })
    void whatAValueHasToBeIsSaid(String body, String expectation) {
        unreadable("{" + body + "}").body("errors.message", contains(expectation));
    }

    @Test
    void theDocumentShowsWhatIsAnswered() {
        String shown = given().queryParam("format", "json")
                .get("/q/openapi")
                .path("components.examples.MALFORMED.value.errors[0].message");

        post("{\"note\":\"n\",\"pauseMillis\":0,\"parts\":[{\"name\":[\"" + SECRET + "\"]}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/parts/0/name"))
                .body("errors.message", contains(shown));
    }

    @Test
    void whatAValueCanBeIsTold() {
        post("{\"note\":\"n\",\"day\":\"Mon\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/day"))
                .body(
                        "errors[0].message",
                        equalTo("It is one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY."));
    }

    @Test
    void aBodyThatLacksIsPointedAtAsAWhole() {
        post("null")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(""))
                .body("errors.code", contains("NOT_NULL"));
    }

    @Test
    void everyInvalidValueIsNamedAtOnceAndNoneIsEchoed() {
        post("{\"note\":\"" + SECRET.repeat(10) + "\",\"pauseMillis\":0,\"parts\":[{\"name\":\"ok\"},{\"name\":\"\"}]}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:throughline:problem:invalid"))
                .body("errors.pointer", hasItem("/note"))
                .body("errors.pointer", hasItem("/parts/1/name"))
                .body("errors.code", hasItem("NOT_BLANK"))
                .body(not(containsString(SECRET)));
    }

    @RepeatedTest(5)
    void faultsAreNamedInTheSameOrderEachTime() {
        post("{\"note\":\"" + " ".repeat(70) + "\",\"pauseMillis\":0,\"parts\":[{\"name\":\"\"}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/note", "/note", "/parts/0/name"))
                .body("errors.code", contains("NOT_BLANK", "SIZE", "NOT_BLANK"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"tags\":[\"ok\",\"\"]              | /tags/1",
                "\"places\":[\"\"]                   | /places",
                "\"points\":{\"DISTANCE\":10}        | /points/DISTANCE",
                "\"points\":{\"a/b~c\":10}           | /points/a~1b~0c",
                "\"named\":{\"first\":{\"name\":\"\"}} | /named/first/name"
            })
    void aFaultIsPointedAtAsJsonPointersDo(String part, String pointer) {
        post("{\"note\":\"n\",\"pauseMillis\":0," + part + "}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    /** A pattern is nothing that a person reads, and no value is repeated. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\":\"Maria-0815\"     | /code     | It is a code of capital letters, digits and underscores, such as FOOD_SECURITY, of 64 characters at most.",
                "\"lines\":[\"Maria\\u0007\"] | /lines    | It is a line of text, without control characters or marks that turn the direction of writing.",
                "\"address\":\"maria@home\"  | /address  | It is an address with a domain.",
                "\"unworded\":\"Maria\"      | /unworded | The text has another form than the API document says.",
            })
    void whatATextHasToBeIsSaidInWords(String part, String pointer, String words) {
        post("{\"note\":\"n\",\"pauseMillis\":0," + part + "}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("PATTERN"))
                .body("errors.message", contains(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"address\":\"Maria-0815\"              | EMAIL",
                "\"unworded\":\"Maria-0815\"             | PATTERN,SIZE",
                "\"lines\":[\"a\\u0007\",\"b\\u0007\"]  | PATTERN,PATTERN",
            })
    void aSlipIsToldOnceByTheConstraintThatSaysMore(String part, String codes) {
        post("{\"note\":\"n\",\"pauseMillis\":0," + part + "}")
                .then()
                .statusCode(422)
                .body("errors.code", contains(codes.split(",")));
    }

    @Test
    void anUnexpectedFailureTellsNothingOfTheInside() {
        given().get("/v1/probes/broken")
                .then()
                .statusCode(500)
                .body("type", equalTo("urn:throughline:problem:internal"))
                .body("detail", notNullValue())
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    private RequestSpecification counselor() {
        return given().auth()
                .oauth2(TestTokens.person("counselor").tenant(tenant).token());
    }

    private io.restassured.response.Response post(String body) {
        return counselor().contentType("application/json").body(body).post("/v1/probes");
    }
}
