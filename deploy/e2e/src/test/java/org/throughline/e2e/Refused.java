package org.throughline.e2e;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;

/** How a refusal looks: a problem of a stable type, and nothing else. */
final class Refused {

    private static final String TYPE = "urn:throughline:problem:";

    private Refused() {}

    static void assertRefused(Response response, int status, String problem) {
        response.then()
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo(TYPE + problem))
                .body("status", equalTo(status));
    }
}
