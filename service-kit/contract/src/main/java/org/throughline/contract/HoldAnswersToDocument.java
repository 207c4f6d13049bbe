package org.throughline.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.util.List;
import java.util.stream.Stream;

/** Has every test of a service see to it that what is answered is documented. */
public class HoldAnswersToDocument implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        List<Filter> filters = RestAssured.filters();
        if (filters.stream().noneMatch(AnswerFilter.class::isInstance)) {
            Stream<Filter> others = filters.stream().filter(filter -> !isOfAnEarlierStart(filter));
            RestAssured.replaceFiltersWith(
                    Stream.concat(others, Stream.of(new AnswerFilter())).toList());
        }
    }

    /**
     * With each start of a service the class is another one. The one of before would hold answers to the document of before, and if it has
     * not read that yet, each of the two would ask for it through the other, without end.
     */
    private static boolean isOfAnEarlierStart(Filter filter) {
        return filter.getClass().getName().equals(AnswerFilter.class.getName());
    }
}
