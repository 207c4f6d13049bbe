package org.throughline.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Lists in a service's API document, when it is built, every problem that its operations can answer with. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedProblems implements OASFilter {

    private static final String NAME = "Problem";
    private static final String FIELD = "FieldError";
    private static final String API = "/v1/";

    private final List<Problem> problems;

    /** Every enum of problems in the service and in the kit. The index given here does not know the newer method. */
    @SuppressWarnings("deprecation")
    public DocumentedProblems(IndexView classes) {
        this.problems = classes.getAllKnownImplementors(DotName.createSimple(Problem.class)).stream()
                .filter(ClassInfo::isEnum)
                .flatMap(DocumentedProblems::rows)
                .sorted(Comparator.comparing(Problem::status)
                        .thenComparing(Problem::name)
                        .thenComparing(Problem::title))
                .toList();
    }

    private static Stream<Problem> rows(ClassInfo promises) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Stream.of(Class.forName(promises.name().toString(), true, loader)
                            .asSubclass(Problem.class)
                            .getEnumConstants())
                    .map(Problem.class::cast);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(NAME, problem());
        document.getComponents().addSchema(FIELD, fieldError());
        document.getPaths().getPathItems().entrySet().stream()
                .filter(path -> path.getKey().startsWith(API))
                .flatMap(path -> operations(path.getValue()))
                .map(Operation::getResponses)
                .forEach(DocumentedProblems::refuse);
    }

    private static void refuse(APIResponses responses) {
        responses.getAPIResponses().forEach((status, response) -> {
            if (isRefusal(status) && response.getContent() == null) {
                response.setContent(problemContent());
            }
        });
        responses.addAPIResponse("default", refusal());
    }

    private static boolean isRefusal(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static Stream<Operation> operations(PathItem path) {
        return path.getOperations().values().stream();
    }

    private static APIResponse refusal() {
        return OASFactory.createAPIResponse()
                .description("A refusal or failure (RFC 9457).")
                .content(problemContent());
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemDocument.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(NAME)));
    }

    private Schema problem() {
        return object("What was refused or failed, and where. No value of the request is repeated.")
                .addProperty("type", type())
                .addProperty("title", text("One sentence, the same for every occurrence."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What to do about this occurrence."))
                .addProperty("errors", array(OASFactory.createSchema().ref(FIELD)))
                .addProperty("traceId", text("By which the call is found in the logs."))
                .required(List.of("type", "title", "status", "detail"));
    }

    private Schema type() {
        String all = problems.stream()
                .map(problem -> problem.status() + " `" + ProblemDocument.type(problem) + "`: " + problem.title())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return text(all)
                .enumeration(List.copyOf(
                        problems.stream().map(ProblemDocument::type).distinct().toList()));
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
