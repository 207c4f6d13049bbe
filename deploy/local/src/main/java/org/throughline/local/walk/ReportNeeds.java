package org.throughline.local.walk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;

/** A teacher's and a family's report lead to the need. */
final class ReportNeeds implements Step {

    @Override
    public void take(Story story) {
        for (String source : List.of("TEACHER", "FAMILY")) {
            Reply reported = story.api()
                    .post(
                            story.counselor(),
                            path(story),
                            Map.of(
                                    "source",
                                    source,
                                    "domains",
                                    List.of("SOCIAL_EMOTIONAL"),
                                    "tier",
                                    story.plan().tier(),
                                    "strengths",
                                    "Kind to younger children; never misses art.",
                                    "concerns",
                                    "Has asked for help with this more than once.",
                                    "observedOn",
                                    story.plan().today().toString()))
                    .expect(201);
            story.tell(2, reported, "a need report, seen by: " + source.toLowerCase(Locale.ROOT));
        }
        Reply all = story.api().get(story.counselor(), path(story)).expect(200);
        Deviation.unlessEqual("need reports", 2, all.at("/items").size());
    }

    private static String path(Story story) {
        return "/v1/students/" + story.the(Known.STUDENT) + "/need-reports";
    }
}
