package org.throughline.directory.assessment.gap;

import java.util.function.Function;
import org.throughline.directory.assessment.NeedCount;

/** What the columns of a gap map are. */
public enum Dimension {
    SCHOOL(NeedCount::school),
    LANGUAGE(NeedCount::language),
    /** Services do not say which tier they are for: only whole domains have places. */
    TIER(count -> Integer.toString(count.tier()));

    private final Function<NeedCount, String> column;

    Dimension(Function<NeedCount, String> column) {
        this.column = column;
    }

    String column(NeedCount count) {
        return column.apply(count);
    }
}
