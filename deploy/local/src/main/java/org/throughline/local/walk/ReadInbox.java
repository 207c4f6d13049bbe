package org.throughline.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;

/** The agency's inbox: no student in the list; with expansion exactly what the release permits. */
final class ReadInbox implements Step {

    @Override
    public void take(Story story) {
        Reply list = story.api().get(story.agencyStaff(), "/v1/inbox").expect(200);
        JsonNode plain = entry(story, list);
        Deviation.unless(!plain.has("student"), "the plain list has student data");
        Deviation.unlessEqual(
                "district",
                story.plan().district().code(),
                plain.at("/district/code").asText());
        story.tell(5, list, list.at("/items").size() + " referrals in the inbox, nobody named");
        Reply expanded =
                story.api().get(story.agencyStaff(), "/v1/inbox?expand=student").expect(200);
        JsonNode student = entry(story, expanded).path("student");
        requireAll(story.plan(), student);
        story.tell(5, expanded, "summary, identity, need and contacts, as released and as in the roster");
    }

    private static JsonNode entry(Story story, Reply inbox) {
        return StreamSupport.stream(inbox.at("/items").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(story.the(Known.REFERRAL)))
                .findFirst()
                .orElseThrow(() -> new Deviation("the referral is not in the agency's inbox"));
    }

    private static void requireAll(Plan plan, JsonNode student) {
        Deviation.unlessEqual(
                "given name",
                plan.student().givenName(),
                student.at("/identity/givenName").asText());
        Deviation.unlessEqual(
                "family name",
                plan.student().familyName(),
                student.at("/identity/familyName").asText());
        Deviation.unlessEqual(
                "birth date",
                plan.student().birthDate().toString(),
                student.at("/identity/birthDate").asText());
        Deviation.unlessEqual(
                "need", plan.need(), student.at("/need/needCategory").asText());
        Deviation.unlessEqual(
                "school",
                plan.student().schoolName(),
                student.at("/summary/school").asText());
        long reachable = plan.student().guardians().stream()
                .filter(guardian -> guardian.hasRights())
                .count();
        Deviation.unlessEqual(
                "contacts", reachable, (long) student.path("contacts").size());
        Deviation.unlessEqual("withheld", 0, student.path("withheld").size());
    }
}
