package org.throughline.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.gateway.Access;
import org.throughline.gateway.GatewayProblem;

/**
 * What the door answers instead of a service, said of each operation beside what its service says there. A service that the call
 * never reached may have no such refusal: of a GET it takes no length for too large.
 */
final class DoorRefusals {
    private static final Set<GatewayProblem> TO_BE_TRIED_AGAIN =
            EnumSet.of(GatewayProblem.TOO_MANY_REQUESTS, GatewayProblem.DEPENDENCY_UNAVAILABLE);

    private static final String RESPONSES = "#/components/responses/";
    private static final String EXAMPLES = "#/components/examples/";
    private static final String PROBLEM = "application/problem+json";

    private final ObjectNode components;

    DoorRefusals(ObjectNode components) {
        this.components = components;
    }

    /** Of a part of a path, which is an operation where it has responses. */
    void say(String path, Access access, JsonNode operation) {
        if (operation.path("responses") instanceof ObjectNode responses) {
            Stream.of(GatewayProblem.values())
                    .filter(problem -> canBe(problem, path, access))
                    .forEach(problem -> say(responses, problem));
        }
    }

    private static boolean canBe(GatewayProblem problem, String path, Access access) {
        return switch (problem) {
            case UNAUTHORIZED -> access != Access.PUBLIC;
            // To who has no business there, and where a part of the path can be none.
            case NOT_FOUND -> access == Access.DISTRICT_PEOPLE || path.contains("{");
            // The method of an operation is known.
            case METHOD_NOT_ALLOWED -> false;
            case MALFORMED, TOO_LARGE, TOO_MANY_REQUESTS, DEPENDENCY_UNAVAILABLE -> true;
        };
    }

    private void say(ObjectNode responses, GatewayProblem problem) {
        String status = Integer.toString(problem.status());
        String reference = responses.path(status).path("$ref").asText();
        ObjectNode examples = components.withObjectProperty("examples");
        if (!examples.has(problem.name())) {
            examples.set(problem.name(), example(problem));
        }
        if (!responses.has(status)) {
            shared(problem.name(), refusal(problem));
            refer(responses, status, problem.name());
        } else if (reference.isEmpty()) {
            add((ObjectNode) responses.path(status), problem);
        } else {
            String name = reference.substring(RESPONSES.length());
            refer(responses, status, beside(name, problem));
        }
    }

    /** The name of a response that is also this problem. */
    private String beside(String name, GatewayProblem problem) {
        JsonNode known = components.path("responses").path(name);
        if (names(known, problem)) {
            return name;
        }
        String both = name + "_OR_" + problem.name();
        shared(both, add(known.deepCopy(), problem));
        return both;
    }

    private void shared(String name, ObjectNode response) {
        ObjectNode responses = components.withObjectProperty("responses");
        if (!responses.has(name)) {
            responses.set(name, response);
        }
    }

    private static void refer(ObjectNode responses, String status, String name) {
        responses.putObject(status).put("$ref", RESPONSES + name);
    }

    private static boolean names(JsonNode response, GatewayProblem problem) {
        return response.path("content").path(PROBLEM).path("examples").has(problem.name());
    }

    private static ObjectNode add(ObjectNode response, GatewayProblem problem) {
        if (!names(response, problem)) {
            response.put("description", response.path("description").asText() + "\n\n" + told(problem));
            name(response, problem);
        }
        return response;
    }

    private static ObjectNode refusal(GatewayProblem problem) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("description", told(problem));
        if (TO_BE_TRIED_AGAIN.contains(problem)) {
            response.putObject("headers")
                    .putObject("Retry-After")
                    .put("description", "After how many seconds it may be worth trying again.")
                    .putObject("schema")
                    .put("type", "integer");
        }
        name(response, problem);
        return response;
    }

    private static void name(ObjectNode response, GatewayProblem problem) {
        ObjectNode media = response.withObjectProperty("content").withObjectProperty(PROBLEM);
        media.withObjectProperty("schema").put("$ref", "#/components/schemas/Problem");
        media.withObjectProperty("examples").putObject(problem.name()).put("$ref", EXAMPLES + problem.name());
    }

    private static String told(GatewayProblem problem) {
        return "`" + problem.name() + "`: " + problem.title();
    }

    private static ObjectNode example(GatewayProblem problem) {
        ObjectNode example = JsonNodeFactory.instance.objectNode().put("summary", problem.title());
        example.putObject("value")
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail());
        return example;
    }
}
