package org.throughline.local.walk;

import java.util.List;
import java.util.Map;
import org.throughline.local.api.Reply;

/** What the partner wants to have in hand before a referral, unless an earlier walk has published it. */
final class PublishForms implements Step {

    private static final int NOT_FOUND = 404;
    private static final Map<String, String> TEXT = Map.of("type", "string");

    private static final Map<String, Object> REQUIREMENTS = Map.of(
            "forms",
            List.of(Map.of(
                    "code", "INTAKE",
                    "titles", Map.of("en", "Intake form", "es", "Formulario de admisión"),
                    "validity", Map.of("kind", "SCHOOL_YEAR"),
                    "schema",
                            Map.of(
                                    "type", "object",
                                    "required", List.of("student", "address", "concern"),
                                    "properties", Map.of("student", TEXT, "address", TEXT, "concern", TEXT)),
                    "bindings",
                            List.of(
                                    Map.of("pointer", "/student", "fact", "STUDENT_NAME"),
                                    Map.of("pointer", "/address", "fact", "HOME_ADDRESS")))),
            "documents",
            List.of(Map.of(
                    "code", "INSURANCE_CARD",
                    "titles", Map.of("en", "Insurance card", "es", "Tarjeta del seguro"),
                    "validity", Map.of("kind", "MONTHS", "months", 12))));

    @Override
    public void take(Story story) {
        String path = "/v1/services/" + story.the(Known.SERVICE) + "/intake-requirements";
        if (story.api().get(story.admin(), path).expect(200, NOT_FOUND).status() != NOT_FOUND) {
            return;
        }
        Reply draft = story.api().post(story.admin(), path, REQUIREMENTS).expect(201);
        Reply published = story.api()
                .post(story.admin(), "/v1/intake-requirements/" + draft.text("/id") + "/publication")
                .expect(200);
        story.tell(3, published, "the partner wants a form each school year, and the insurance card");
    }
}
