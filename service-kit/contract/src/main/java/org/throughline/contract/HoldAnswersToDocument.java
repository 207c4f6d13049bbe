package org.throughline.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Has every test of a service see to it that what is answered is documented. */
public class HoldAnswersToDocument implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(AnswerFilter.class::isInstance)) {
            RestAssured.filters(new AnswerFilter());
        }
    }
}
