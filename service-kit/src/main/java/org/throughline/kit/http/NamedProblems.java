package org.throughline.kit.http;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemDocument;

/**
 * Refusals as the document has them: each names its problems as examples, by which a client knows what {@code type} to expect. Those
 * that many operations have stand among the components once.
 */
final class NamedProblems {

    static final String SCHEMA = "Problem";

    private static final Set<Integer> TO_BE_TRIED_AGAIN = Set.of(429, 503);

    /** What another request stood in the way of. */
    private static final Set<Problem> IN_THE_WAY = Set.of(KitProblem.CONFLICT, KitProblem.IDEMPOTENCY_IN_PROGRESS);

    /** The service's own first, then the kit's in its order. */
    private static final Comparator<Problem> ORDER =
            Comparator.comparingInt(NamedProblems::rank).thenComparing(Problem::name);

    private final Map<String, APIResponse> responses = new TreeMap<>();
    private final Map<String, Example> examples = new TreeMap<>();

    /**
     * A reference to the refusal, where it is of the kit's problems alone: these are what many operations have, and their name
     * stays as it is. What a service refuses besides stands at the operation.
     */
    APIResponse shared(Set<Problem> problems) {
        if (!problems.stream().allMatch(KitProblem.class::isInstance)) {
            return own(told(problems), body(), problems);
        }
        String name = sorted(problems).stream().map(Problem::name).collect(Collectors.joining("_OR_"));
        responses.computeIfAbsent(name, absent -> own(told(problems), body(), problems));
        return OASFactory.createAPIResponse().ref(name);
    }

    /** One that says of an operation what its problems' titles do not, or has a body of its own. */
    APIResponse own(String description, Schema body, Set<Problem> problems) {
        APIResponse response =
                OASFactory.createAPIResponse().description(description).content(content(body, problems));
        return problems.stream().anyMatch(NamedProblems::mayBeTriedAgain)
                ? response.addHeader(
                        "Retry-After",
                        OASFactory.createHeader()
                                .description("After how many seconds it may be worth trying again.")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)))
                : response;
    }

    private static boolean mayBeTriedAgain(Problem problem) {
        return TO_BE_TRIED_AGAIN.contains(problem.status()) || IN_THE_WAY.contains(problem);
    }

    /** What they are called and mean. */
    static String told(Set<Problem> problems) {
        return sorted(problems).stream()
                .map(problem -> "`" + problem.name() + "`: " + problem.title())
                .collect(Collectors.joining("\n\n"));
    }

    void addTo(Components components) {
        responses.forEach(components::addResponse);
        examples.forEach(components::addExample);
    }

    private static int rank(Problem problem) {
        return problem instanceof KitProblem ofTheKit ? ofTheKit.ordinal() : -1;
    }

    private static List<Problem> sorted(Set<Problem> problems) {
        return problems.stream().sorted(ORDER).toList();
    }

    /** Of a refusal that says no more than any other. */
    static Schema body() {
        return OASFactory.createSchema().ref(SCHEMA);
    }

    private Content content(Schema body, Set<Problem> problems) {
        MediaType media = OASFactory.createMediaType().schema(body);
        sorted(problems).forEach(problem -> {
            examples.putIfAbsent(problem.name(), example(problem));
            media.addExample(problem.name(), OASFactory.createExample().ref(problem.name()));
        });
        return OASFactory.createContent().addMediaType(ProblemDocument.MEDIA_TYPE, media);
    }

    private static Example example(Problem problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", ProblemDocument.type(problem));
        document.put("title", problem.title());
        document.put("status", problem.status());
        document.put("detail", problem.detail());
        if (!problem.exampleErrors().isEmpty()) {
            document.put(
                    "errors",
                    problem.exampleErrors().stream().map(NamedProblems::fault).toList());
        }
        return OASFactory.createExample().summary(problem.title()).value(document);
    }

    private static Map<String, Object> fault(FieldError error) {
        Map<String, Object> fault = new LinkedHashMap<>();
        fault.put("pointer", error.pointer());
        fault.put("code", error.code());
        fault.put("message", error.message());
        return fault;
    }
}
