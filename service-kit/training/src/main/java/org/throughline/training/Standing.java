package org.throughline.training;

import java.util.List;

/**
 * Whether a person may be shown a district's student data, as far as training goes: each disclosure needs its release
 * besides.
 *
 * @param lacks what the person does not have, also where the district's gate only warns
 */
public record Standing(boolean mayBeShownStudentData, List<Lack> lacks) {
    public Standing {
        lacks = List.copyOf(lacks);
    }
}
