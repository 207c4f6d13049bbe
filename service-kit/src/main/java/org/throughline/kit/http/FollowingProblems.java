package org.throughline.kit.http;

import static org.throughline.kit.problem.KitProblem.CONFLICT;
import static org.throughline.kit.problem.KitProblem.FORBIDDEN;
import static org.throughline.kit.problem.KitProblem.IDEMPOTENCY_IN_PROGRESS;
import static org.throughline.kit.problem.KitProblem.IDEMPOTENCY_KEY_REUSED;
import static org.throughline.kit.problem.KitProblem.IF_MATCH_REQUIRED;
import static org.throughline.kit.problem.KitProblem.INVALID;
import static org.throughline.kit.problem.KitProblem.MALFORMED;
import static org.throughline.kit.problem.KitProblem.NOT_ACCEPTABLE;
import static org.throughline.kit.problem.KitProblem.NOT_FOUND;
import static org.throughline.kit.problem.KitProblem.OVERLOADED;
import static org.throughline.kit.problem.KitProblem.TOO_LARGE;
import static org.throughline.kit.problem.KitProblem.UNAUTHORIZED;
import static org.throughline.kit.problem.KitProblem.UNSUPPORTED_MEDIA_TYPE;
import static org.throughline.kit.problem.KitProblem.VERSION_MISMATCH;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.Problem;

/** Which problems follow from what an operation takes and gives, and need not be said of it. */
final class FollowingProblems {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    /** Where a page begins and how long it is: what cannot be understood of them is malformed. */
    private static final Set<String> OF_PAGES = Set.of("cursor", "limit");

    /** A day of a calendar is near: {@link org.throughline.kit.time.CalendarDay}. */
    private static final String DAY = "/" + LocalDate.class.getSimpleName();

    private static final Set<HttpMethod> WRITING = Set.of(HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH);

    private static final List<Rule> RULES = List.of(
            // A token that is shown has to be valid, also where none is needed.
            new Rule(Asked::always, Set.of(UNAUTHORIZED, OVERLOADED)),
            new Rule(Asked::isGuarded, Set.of(FORBIDDEN)),
            new Rule(Asked::namesSomething, Set.of(NOT_FOUND)),
            new Rule(Asked::answersContent, Set.of(NOT_ACCEPTABLE)),
            new Rule(Asked::takesSomething, Set.of(MALFORMED)),
            new Rule(Asked::isConstrained, Set.of(INVALID)),
            new Rule(Asked::hasBody, Set.of(TOO_LARGE, UNSUPPORTED_MEDIA_TYPE)),
            new Rule(Asked::writes, Set.of(CONFLICT)),
            new Rule(
                    asked -> asked.takes(IDEMPOTENCY_KEY),
                    Set.of(CONFLICT, IDEMPOTENCY_IN_PROGRESS, IDEMPOTENCY_KEY_REUSED)),
            new Rule(asked -> asked.takes(IF_MATCH), Set.of(CONFLICT, VERSION_MISMATCH, IF_MATCH_REQUIRED)));

    private record Rule(Predicate<Asked> applies, Set<KitProblem> problems) {}

    private FollowingProblems() {}

    static Set<Problem> of(HttpMethod method, String path, Operation operation) {
        Asked asked = new Asked(method, path, operation);
        return RULES.stream()
                .filter(rule -> rule.applies().test(asked))
                .flatMap(rule -> rule.problems().stream())
                .collect(Collectors.toSet());
    }

    private record Asked(HttpMethod method, String path, Operation operation) {

        boolean always() {
            return true;
        }

        boolean isGuarded() {
            return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        }

        boolean namesSomething() {
            return path.contains("{");
        }

        boolean writes() {
            return WRITING.contains(method);
        }

        boolean hasBody() {
            return operation.getRequestBody() != null;
        }

        boolean takesSomething() {
            return hasBody() || parameters().anyMatch(parameter -> parameter.getIn() != Parameter.In.PATH);
        }

        boolean takes(String name) {
            return parameters().anyMatch(parameter -> name.equals(parameter.getName()));
        }

        boolean answersContent() {
            return operation.getResponses().getAPIResponses().entrySet().stream()
                    .anyMatch(response -> response.getKey().startsWith("2")
                            && response.getValue().getContent() != null);
        }

        boolean isConstrained() {
            return hasBody()
                    || parameters()
                            .filter(parameter -> !OF_PAGES.contains(parameter.getName()))
                            .anyMatch(Asked::isConstrained);
        }

        private Stream<Parameter> parameters() {
            return operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream();
        }

        private static boolean isConstrained(Parameter parameter) {
            boolean isNeeded = parameter.getIn() != Parameter.In.PATH && Boolean.TRUE.equals(parameter.getRequired());
            return isNeeded || (parameter.getSchema() != null && isConstrained(parameter.getSchema()));
        }

        private static boolean isConstrained(Schema schema) {
            return Stream.of(
                                    schema.getPattern(),
                                    schema.getMinLength(),
                                    schema.getMaxLength(),
                                    schema.getMinimum(),
                                    schema.getMaximum(),
                                    schema.getMinItems(),
                                    schema.getMaxItems())
                            .anyMatch(Objects::nonNull)
                    || (schema.getRef() != null && schema.getRef().endsWith(DAY))
                    || (schema.getItems() != null && isConstrained(schema.getItems()));
        }
    }
}
