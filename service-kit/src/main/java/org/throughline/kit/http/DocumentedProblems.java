package org.throughline.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemDocument;

/**
 * Says of each operation in a service's API document, when it is built, which problems it answers under which status: those that
 * follow from what it takes, those that it {@link Refuses}, and those that an {@code @APIResponse} has words of its own for, which
 * it calls by their names. Nothing but a failure of ours is left to {@code default}. It looks at operations last, when their
 * successes are known.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 0)
public class DocumentedProblems implements OASFilter {

    private static final String API = "/v1/";
    private static final String OTHER = "default";

    private final SaidProblems said;
    private final WordedProblems worded;
    private final MeantProblems meant;
    private final NamedProblems named = new NamedProblems();

    public DocumentedProblems(IndexView classes) {
        KnownProblems known = new KnownProblems(classes);
        this.said = new SaidProblems(classes, known);
        this.worded = new WordedProblems(known);
        this.meant = new MeantProblems(said, worded);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getPaths().getPathItems().entrySet().stream()
                .filter(path -> path.getKey().startsWith(API))
                .forEach(path -> say(path.getKey(), path.getValue()));
        document.getComponents().addSchema(NamedProblems.SCHEMA, ProblemSchemas.problem());
        document.getComponents().addSchema(ProblemSchemas.FIELD, ProblemSchemas.fieldError());
        named.addTo(document.getComponents());
        meant.require();
    }

    private void say(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> say(method, path, operation));
    }

    private void say(HttpMethod method, String path, Operation operation) {
        Map<String, APIResponse> given = operation.getResponses().getAPIResponses();
        Map<String, Set<Problem>> refused = refused(method, path, operation);
        meant.check(operation, refused.keySet(), FollowingProblems.of(method, path, operation));
        APIResponses responses = OASFactory.createAPIResponses();
        given.keySet().stream()
                .filter(status -> !isRefusal(status))
                .sorted()
                .forEach(status -> responses.addAPIResponse(status, given.get(status)));
        refused.forEach(
                (status, problems) -> responses.addAPIResponse(status, refusal(status, given.get(status), problems)));
        responses.addAPIResponse(OTHER, named.shared(Set.of(KitProblem.INTERNAL)));
        operation.setResponses(responses);
    }

    private Map<String, Set<Problem>> refused(HttpMethod method, String path, Operation operation) {
        Set<Problem> problems = new HashSet<>(FollowingProblems.of(method, path, operation));
        problems.addAll(said.of(operation));
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> problems.addAll(worded.of(status, response)));
        problems.removeAll(said.never(operation));
        return problems.stream()
                .collect(Collectors.groupingBy(
                        problem -> Integer.toString(problem.status()), TreeMap::new, Collectors.toSet()));
    }

    private APIResponse refusal(String status, @Nullable APIResponse given, Set<Problem> problems) {
        Optional<Schema> body = Optional.ofNullable(given).flatMap(DocumentedProblems::body);
        Set<Problem> spokenOf = given == null ? Set.of() : worded.of(status, given);
        return given == null || (spokenOf.isEmpty() && body.isEmpty())
                ? named.shared(problems)
                : named.own(
                        words(given.getDescription(), spokenOf, problems),
                        body.orElseGet(NamedProblems::body),
                        problems);
    }

    /** Where it tells more than other refusals do. */
    private static Optional<Schema> body(APIResponse given) {
        return Optional.ofNullable(given.getContent())
                .map(content -> content.getMediaType(ProblemDocument.MEDIA_TYPE))
                .map(MediaType::getSchema);
    }

    /** What is said in words stays, before the problems that it does not speak of. */
    private static String words(String description, Set<Problem> spokenOf, Set<Problem> problems) {
        Set<Problem> others =
                problems.stream().filter(problem -> !spokenOf.contains(problem)).collect(Collectors.toSet());
        return others.isEmpty() ? description : description + "\n\n" + NamedProblems.told(others);
    }

    private static boolean isRefusal(String status) {
        return MeantProblems.isRefusal(status) || status.equals(OTHER);
    }
}
