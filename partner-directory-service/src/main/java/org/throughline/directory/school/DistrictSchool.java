package org.throughline.directory.school;

import java.util.Objects;

/**
 * A school as its district's roster has it.
 *
 * @param active whether the district still has it
 * @param version of the fact that told it
 */
public record DistrictSchool(String sourcedId, String name, boolean active, long version) {

    public DistrictSchool {
        Objects.requireNonNull(sourcedId);
        Objects.requireNonNull(name);
    }
}
