package org.throughline.directory.agency;

import java.util.Objects;
import java.util.UUID;

/** An organization in one district's directory. */
public record DistrictOrganizationId(UUID value) {

    public DistrictOrganizationId {
        Objects.requireNonNull(value);
    }
}
