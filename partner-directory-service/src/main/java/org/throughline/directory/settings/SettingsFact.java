package org.throughline.directory.settings;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.kit.event.Fact;
import org.throughline.kit.tenancy.TenantId;

/**
 * How it is told that a district set something.
 *
 * @param kind what a district has one of, beside its other settings: with the district, the fact's aggregate
 * @param data what is told of the settings
 */
public record SettingsFact<T>(String kind, String type, Function<T, Object> data) {

    /** @param number counts the facts of the district's settings of this kind from 1 */
    public Fact of(TenantId tenant, long number, T settings) {
        return new Fact(type, tenant, aggregate(tenant), number, data.apply(settings));
    }

    private UUID aggregate(TenantId tenant) {
        return UUID.nameUUIDFromBytes((kind + " of " + tenant.value()).getBytes(StandardCharsets.UTF_8));
    }
}
