package org.throughline.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;

/** The counselor finds the student that the roster brought, and the family. */
final class FindStudent implements Step {

    @Override
    public void take(Story story) {
        Plan plan = story.plan();
        Reply found = story.api()
                .post(
                        story.counselor(),
                        "/v1/students/searches",
                        Map.of("sourcedId", plan.student().sourcedId()))
                .expect(200);
        Deviation.unlessEqual("students found", 1, found.at("/items").size());
        Deviation.unlessEqual("family name", plan.student().familyName(), found.text("/items/0/familyName"));
        story.remember(Known.STUDENT, found.text("/items/0/id"));
        story.tell(1, found, "the roster's student, at " + plan.student().schoolName());
        family(story);
    }

    private static void family(Story story) {
        Plan plan = story.plan();
        Reply family = story.api()
                .get(story.counselor(), "/v1/students/" + story.the(Known.STUDENT))
                .expect(200);
        Deviation.unlessEqual("birth date", plan.student().birthDate().toString(), family.text("/birthDate"));
        Deviation.unlessEqual(
                "guardians",
                plan.student().guardians().size(),
                family.at("/guardians").size());
        JsonNode guardian = signer(family.at("/guardians"), plan);
        Deviation.unlessEqual(
                "language",
                plan.guardian().language(),
                guardian.path("language").asText());
        story.remember(Known.GUARDIAN, guardian.path("id").asText());
        story.remember(Known.LINK_CONTACT, contact(guardian, plan.guardianEmail()));
        story.remember(Known.CODE_CONTACT, contact(guardian, plan.codeEmail()));
        story.tell(1, family, plan.student().guardians().size() + " guardians, as in the guardian sheet");
    }

    private static JsonNode signer(JsonNode guardians, Plan plan) {
        return StreamSupport.stream(guardians.spliterator(), false)
                .filter(guardian -> StreamSupport.stream(
                                guardian.path("contacts").spliterator(), false)
                        .anyMatch(contact -> contact.path("value").asText().equals(plan.guardianEmail())))
                .findFirst()
                .orElseThrow(() -> new Deviation("the guardian of the sheet is missing"));
    }

    private static String contact(JsonNode guardian, String address) {
        return StreamSupport.stream(guardian.path("contacts").spliterator(), false)
                .filter(contact -> contact.path("value").asText().equals(address))
                .map(contact -> contact.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new Deviation("a contact point of the sheet is missing"));
    }
}
