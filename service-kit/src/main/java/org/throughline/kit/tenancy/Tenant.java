package org.throughline.kit.tenancy;

import java.time.ZoneId;
import java.util.Objects;

/**
 * What every service knows of a tenant.
 *
 * @param code short public name, used in links and public addresses: lower-case letters, digits and hyphens
 * @param zone where local midnights and school days are counted
 */
public record Tenant(TenantId id, String code, String name, ZoneId zone) {

    public Tenant {
        Objects.requireNonNull(id);
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(zone);
    }
}
