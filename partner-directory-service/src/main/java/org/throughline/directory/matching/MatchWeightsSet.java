package org.throughline.directory.matching;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.throughline.directory.Sorted;
import org.throughline.directory.matching.rule.ScoreCriterion;
import org.throughline.kit.tenancy.TenantId;

/** A district said what the criteria of a match count from now on. */
public record MatchWeightsSet(Map<ScoreCriterion, Integer> points) {

    public static final String TYPE = "org.throughline.directory.match-weights.set.v1";

    public MatchWeightsSet {
        points = Sorted.map(points);
    }

    /** The aggregate: a district's weights are one, beside the district's other settings. */
    static UUID aggregate(TenantId tenant) {
        return UUID.nameUUIDFromBytes(("match weights of " + tenant.value()).getBytes(StandardCharsets.UTF_8));
    }
}
