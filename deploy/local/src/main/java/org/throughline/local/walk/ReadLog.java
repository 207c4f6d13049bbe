package org.throughline.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;

/** The auditor sees that every reading was logged, with who read. */
final class ReadLog implements Step {

    @Override
    public void take(Story story) {
        Reply log = story.api()
                .post(
                        story.auditor(),
                        "/v1/disclosures/searches?limit=200",
                        Map.of("studentId", story.the(Known.STUDENT)))
                .expect(200);
        long byAgency = count(log, story.plan().agency().id());
        long byIntegrator = count(log, story.plan().district().integratorId());
        Deviation.unless(byAgency >= 3, "the agency read three times, and the log has " + byAgency);
        Deviation.unless(byIntegrator >= 1, "the integrator's reading is not in the log");
        story.tell(9, log, "the log has " + byAgency + " entries for the agency, " + byIntegrator + " for the feed");
    }

    private static long count(Reply log, String recipient) {
        return StreamSupport.stream(log.at("/items").spliterator(), false)
                .filter(entry -> isFor(entry, recipient))
                .count();
    }

    private static boolean isFor(JsonNode entry, String recipient) {
        return entry.at("/disclosure/recipient/id").asText().equals(recipient);
    }
}
