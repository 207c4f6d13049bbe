package org.throughline.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.Problem;

/**
 * Says of each operation in a service's API document, when it is built, which problems it answers under which status: those that
 * follow from what it takes, those that it {@link Refuses}, and those that an {@code @APIResponse} has words of its own for, which
 * it calls by their names. Nothing but a failure of ours is left to {@code default}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedProblems implements OASFilter {

    private static final String FIELD = "FieldError";
    private static final String API = "/v1/";
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");

    private final KnownProblems known;
    private final SaidProblems said;
    private final NamedProblems named = new NamedProblems();

    public DocumentedProblems(IndexView classes) {
        this.known = new KnownProblems(classes);
        this.said = new SaidProblems(classes, known);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getPaths().getPathItems().entrySet().stream()
                .filter(path -> path.getKey().startsWith(API))
                .forEach(path -> say(path.getKey(), path.getValue()));
        document.getComponents().addSchema(NamedProblems.SCHEMA, problem());
        document.getComponents().addSchema(FIELD, fieldError());
        named.addTo(document.getComponents());
    }

    private void say(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> say(method, path, operation));
    }

    private void say(HttpMethod method, String path, Operation operation) {
        Map<String, APIResponse> given = operation.getResponses().getAPIResponses();
        Map<String, Set<Problem>> refused = refused(method, path, operation);
        APIResponses responses = OASFactory.createAPIResponses();
        given.keySet().stream()
                .filter(status -> !isRefusal(status))
                .sorted()
                .forEach(status -> responses.addAPIResponse(status, given.get(status)));
        refused.forEach(
                (status, problems) -> responses.addAPIResponse(status, refusal(status, given.get(status), problems)));
        responses.addAPIResponse("default", named.shared(Set.of(KitProblem.INTERNAL)));
        operation.setResponses(responses);
    }

    private Map<String, Set<Problem>> refused(HttpMethod method, String path, Operation operation) {
        Set<Problem> problems = new HashSet<>(FollowingProblems.of(method, path, operation));
        problems.addAll(said.of(operation));
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> problems.addAll(worded(status, response)));
        problems.removeAll(said.never(operation));
        return problems.stream()
                .collect(Collectors.groupingBy(
                        problem -> Integer.toString(problem.status()), TreeMap::new, Collectors.toSet()));
    }

    /** Those of this status that its description calls by name. */
    private Set<Problem> worded(String status, APIResponse response) {
        return response.getDescription() == null
                ? Set.of()
                : NAME.matcher(response.getDescription())
                        .results()
                        .map(MatchResult::group)
                        .flatMap(name -> known.find(name).stream())
                        .filter(problem -> status.equals(Integer.toString(problem.status())))
                        .collect(Collectors.toSet());
    }

    private APIResponse refusal(String status, @Nullable APIResponse given, Set<Problem> problems) {
        Set<Problem> spokenOf = given == null ? Set.of() : worded(status, given);
        return given == null || spokenOf.isEmpty()
                ? named.shared(problems)
                : named.worded(words(given.getDescription(), spokenOf, problems), problems);
    }

    /** What is said in words stays, before the problems that it does not speak of. */
    private static String words(String description, Set<Problem> spokenOf, Set<Problem> problems) {
        Set<Problem> others =
                problems.stream().filter(problem -> !spokenOf.contains(problem)).collect(Collectors.toSet());
        return others.isEmpty() ? description : description + "\n\n" + NamedProblems.told(others);
    }

    private static boolean isRefusal(String status) {
        return status.startsWith("4") || status.startsWith("5") || status.equals("default");
    }

    private static Schema problem() {
        return object("What was refused or failed, and where (RFC 9457). No value of the request is repeated.")
                .addProperty(
                        "type",
                        text(
                                "Which problem it is: `urn:throughline:problem:` and its name in lower case, with hyphens."))
                .addProperty("title", text("One sentence, the same for every occurrence."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What to do about this occurrence."))
                .addProperty("errors", array(OASFactory.createSchema().ref(FIELD)))
                .addProperty("traceId", text("By which the call is found in the logs."))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema fieldError() {
        return object("One field at fault.")
                .addProperty("pointer", text("A JSON Pointer into the body, or the name of a header or parameter."))
                .addProperty("code", text("UPPER_SNAKE, stable."))
                .addProperty("message", text("For a person."))
                .required(List.of("pointer", "code", "message"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema array(Schema items) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
