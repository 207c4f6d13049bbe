package org.throughline.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Asks a packaged service.
 *
 * @param right of the body of an answer
 */
record HttpCaller(Service service, Function<Random, HttpRequest> request, Predicate<JsonNode> right) implements Caller {

    @Override
    public Answers.Answer ask(Random random) {
        HttpRequest next = request.apply(random);
        long begin = System.nanoTime();
        HttpResponse<String> response = service.answer(next);
        long nanos = System.nanoTime() - begin;
        return new Answers.Answer(nanos, response.statusCode(), right.test(Service.json(response)));
    }
}
