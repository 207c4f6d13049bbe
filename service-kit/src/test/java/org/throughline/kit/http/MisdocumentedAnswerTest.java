package org.throughline.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test whose request is answered otherwise than the document says fails, whatever else it asks. */
@QuarkusTest
class MisdocumentedAnswerTest {

    @ParameterizedTest
    @CsvSource({
        "body, 'owner'",
        "status, This status is not documented.",
        "header, This header is not documented: ETag",
        "absent-header, This header is missing: ETag",
        "media-type, This media type is not documented: application/plan+json"
    })
    void anAnswerThatIsNotTheDocumentedOneFailsTheTest(String operation, String fault) {
        assertThatThrownBy(() -> given().get("/v1/misdocumented/" + operation))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault);
    }

    @Test
    void noMoreIsARefusalThatTheOperationDoesNotName() {
        given().get("/v1/refusing").then().statusCode(409);

        assertThatThrownBy(() -> given().get("/v1/refusing/silently"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("This status is not documented.");
    }
}
