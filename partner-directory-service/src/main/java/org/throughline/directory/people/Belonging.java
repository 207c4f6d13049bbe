package org.throughline.directory.people;

import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;
import org.throughline.kit.tenancy.TenantId;

/**
 * Where a person belongs.
 *
 * @param district null for an agency's people
 * @param agency null for a district's people
 */
public record Belonging(@Nullable TenantId district, @Nullable AgencyId agency) {}
