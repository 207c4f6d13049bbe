package org.throughline.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;

/** The family is asked for what nobody knows yet, and the partner's form and paper are filed. */
final class FillForms implements Step {

    @Override
    public void take(Story story) {
        String student = "/v1/students/" + story.the(Known.STUDENT);
        String papers = student + "/intake-papers/" + story.the(Known.SERVICE);
        Reply before =
                story.api().get(story.counselor(), papers + "/completeness").expect(200);
        Deviation.unlessEqual(
                "what is missing",
                Set.of("/forms/INTAKE/answers/address", "/forms/INTAKE/answers/concern", "/documents/INSURANCE_CARD"),
                pointers(before));
        story.tell(4, before, "missing of the partner's forms and papers: 3; the student's name is known");
        Reply told = story.api()
                .put(
                        story.counselor(),
                        student + "/family-facts",
                        Map.of("facts", Map.of("HOME_ADDRESS", "12 Elm Street")))
                .expect(200);
        story.tell(4, told, "the family told its address, for all partners");
        Reply kept = story.api().put(story.counselor(), papers, filed(story)).expect(200);
        story.tell(4, kept, "the partner's form and the insurance card are filed");
        Reply after =
                story.api().get(story.counselor(), papers + "/completeness").expect(200);
        Deviation.unless(after.at("/complete").asBoolean(), "nothing should be missing: " + after.body());
        story.tell(4, after, "nothing is missing of them");
    }

    private static Map<String, Object> filed(Story story) {
        String today = story.plan().today().toString();
        return Map.of(
                "forms",
                        Map.of(
                                "INTAKE",
                                Map.of("completedOn", today, "answers", Map.of("concern", "Two reports agree."))),
                "documents", Map.of("INSURANCE_CARD", today));
    }

    private static Set<String> pointers(Reply completeness) {
        return StreamSupport.stream(completeness.at("/missing").spliterator(), false)
                .map((JsonNode missing) -> missing.path("pointer").asText())
                .collect(Collectors.toSet());
    }
}
