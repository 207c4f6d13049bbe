package org.throughline.directory.governance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.DistrictOrganizationId;

/**
 * Who is designated to coordinate.
 *
 * @param person the id of the person's account, when there is one
 * @param employer the partner that employs the person; null when the school or district does
 */
public record Coordinator(String name, @Nullable String person, @Nullable DistrictOrganizationId employer) {

    public Coordinator {
        Objects.requireNonNull(name);
    }
}
