package org.throughline.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.throughline.kit.paging.Paged;

/**
 * Says in a service's API document, when it is built, what the type of an operation's answer cannot: its status, where
 * {@link Answers} gives it, and the headers with which a client goes on.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedAnswers implements OASFilter {

    /** What the scanner takes a success for, a POST of nothing for the second. */
    private static final List<String> SCANNED = List.of("200", "201");

    private static final Set<String> LOCATED = Set.of("201", "202");
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private static final Map<Integer, String> REASONS =
            Map.of(OK, "OK", 201, "Created", 202, "Accepted", NO_CONTENT, "No Content");

    private final ResourceMethods methods;

    /** Names of the types that are pages. */
    private final Set<String> pages;

    public DocumentedAnswers(IndexView classes) {
        this.methods = new ResourceMethods(classes);
        this.pages = classes.getAnnotations(Paged.class).stream()
                .map(page -> page.target().asClass().name().toString())
                .collect(Collectors.toSet());
    }

    @Override
    public Operation filterOperation(Operation operation) {
        methods.of(operation).ifPresent(method -> say(method, operation.getResponses()));
        return operation;
    }

    private void say(MethodInfo method, APIResponses responses) {
        AnnotationInstance answers = method.annotation(Answers.class);
        if (answers != null) {
            SCANNED.stream()
                    .filter(responses::hasAPIResponse)
                    .findFirst()
                    .ifPresent(scanned -> say(answers, responses, scanned));
        }
        responses.getAPIResponses().forEach((status, response) -> headers(method, status, response));
    }

    private static void say(AnnotationInstance answers, APIResponses responses, String scanned) {
        APIResponse success = responses.getAPIResponse(scanned);
        if (answers.value() != null) {
            responses.removeAPIResponse(scanned);
            IntStream.of(answers.value().asIntArray())
                    .forEach(status -> responses.addAPIResponse(Integer.toString(status), with(status, success)));
        }
        if (answers.value("alsoAs") != null) {
            success.getContent().addMediaType(answers.value("alsoAs").asString(), text());
        }
    }

    private static APIResponse with(int status, APIResponse success) {
        if (status == OK) {
            return success;
        }
        return OASFactory.createAPIResponse()
                .description(REASONS.get(status))
                .content(status == NO_CONTENT ? null : success.getContent());
    }

    private static MediaType text() {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private void headers(MethodInfo method, String status, APIResponse response) {
        if (!status.startsWith("2")) {
            return;
        }
        if (LOCATED.contains(status) && isLocated(method)) {
            response.addHeader("Location", header("Where it is.", true));
        }
        if (method.hasAnnotation(CarriesVersion.class)) {
            response.addHeader("ETag", header("The version, which If-Match takes.", true));
        }
        if (pages.stream().anyMatch(method.returnType().toString()::contains)) {
            response.addHeader("Link", header("The next page, of relation next; absent on the last.", false));
        }
    }

    private static boolean isLocated(MethodInfo method) {
        AnnotationInstance answers = method.annotation(Answers.class);
        return answers == null
                || answers.value("location") == null
                || answers.value("location").asBoolean();
    }

    private static Header header(String description, boolean always) {
        return OASFactory.createHeader()
                .description(description)
                .required(always ? true : null)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
