package org.throughline.directory.address;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Fact;
import org.throughline.kit.tenancy.TenantId;

/**
 * A district has other address points, or none any more.
 *
 * @param upload that brought them, null where there are none
 * @param since when they are there, null where there are none
 */
public record AddressPointsChanged(@Nullable UUID upload, long points, @Nullable Instant since) {

    public static final String TYPE = "org.throughline.directory.address-points.changed.v1";

    static Fact of(TenantId tenant, AddressBook book) {
        UploadId upload = book.upload();
        return new Fact(
                TYPE,
                tenant,
                aggregate(tenant),
                book.version(),
                new AddressPointsChanged(upload == null ? null : upload.value(), book.points(), book.since()));
    }

    /** The aggregate: a district's address points are one, beside its settings. */
    private static UUID aggregate(TenantId tenant) {
        return UUID.nameUUIDFromBytes(("address points of " + tenant.value()).getBytes(StandardCharsets.UTF_8));
    }
}
