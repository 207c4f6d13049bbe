package org.throughline.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;

/** PSC-17 before and after; the change is judged by Jacobson and Truax's index of the total score. */
final class Measure implements Step {

    /** Alpha and standard deviation of the total score, as the instrument's definition says. */
    private static final double ERROR_OF_DIFFERENCE = 5.62 * Math.sqrt(2 * (1 - 0.89));

    private static final double LIMIT = 1.96;

    @Override
    public void take(Story story) {
        Plan plan = story.plan();
        int before = record(story, "PRE", plan.before());
        int after = record(story, "POST", plan.after());
        Reply measures = story.api()
                .get(story.counselor(), "/v1/measures?referralId=" + story.the(Known.REFERRAL))
                .expect(200);
        JsonNode change = scale(measures.at("/changes"));
        Deviation.unlessEqual("before", before, change.path("pre").asInt());
        Deviation.unlessEqual("after", after, change.path("post").asInt());
        String expected = direction(before, after);
        Deviation.unlessEqual("direction", expected, change.path("direction").asText());
        story.tell(7, measures, "PSC-17 from " + before + " to " + after + ": " + expected);
    }

    private static int record(Story story, String phase, List<Integer> answers) {
        int expected = answers.stream().mapToInt(Integer::intValue).sum();
        Reply recorded = story.api()
                .post(
                        story.counselor(),
                        "/v1/measures",
                        Map.of(
                                "referralId",
                                story.the(Known.REFERRAL),
                                "instrument",
                                "PSC-17",
                                "phase",
                                phase,
                                "answers",
                                answers,
                                "takenOn",
                                story.plan().today().toString()))
                .expect(201);
        Deviation.unlessEqual(
                "total", expected, scale(recorded.at("/scores")).path("points").asInt());
        story.tell(7, recorded, "PSC-17 " + phase + ", total " + expected);
        return expected;
    }

    private static JsonNode scale(JsonNode scales) {
        return StreamSupport.stream(scales.spliterator(), false)
                .filter(scale -> scale.path("scale").asText().equals("TOTAL"))
                .findFirst()
                .orElseThrow(() -> new Deviation("no total score"));
    }

    static String direction(int before, int after) {
        double index = (after - before) / ERROR_OF_DIFFERENCE;
        if (Math.abs(index) < LIMIT) {
            return "UNCHANGED";
        }
        return index < 0 ? "IMPROVED" : "WORSENED";
    }
}
