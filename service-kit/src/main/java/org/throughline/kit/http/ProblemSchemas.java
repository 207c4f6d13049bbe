package org.throughline.kit.http;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The body of every refusal, the same in all services. */
final class ProblemSchemas {

    static final String FIELD = "FieldError";

    private ProblemSchemas() {}

    static Schema problem() {
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

    /** Of one of its errors. */
    static Schema fieldError() {
        return object("One field at fault.")
                .addProperty(
                        "pointer",
                        text(
                                "A JSON Pointer into the body, ?name of a parameter, or the name of a header; where pieces or requirements are lacking, a slash and the code of one."))
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
