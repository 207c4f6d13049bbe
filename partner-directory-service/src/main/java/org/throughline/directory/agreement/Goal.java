package org.throughline.directory.agreement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the partnership is for.
 *
 * @param improvementPlanGoal the goal of the school improvement plan that it serves
 * @param school the sourced id of the school whose plan it is; null for the district's
 * @param measure how one will see that it was reached
 */
public record Goal(String text, String improvementPlanGoal, @Nullable String school, @Nullable String measure) {

    public Goal {
        Objects.requireNonNull(text);
        Objects.requireNonNull(improvementPlanGoal);
    }
}
