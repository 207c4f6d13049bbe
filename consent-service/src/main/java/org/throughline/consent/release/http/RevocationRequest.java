package org.throughline.consent.release.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.RevocationReceipt;
import org.throughline.consent.release.RevocationReceipt.Channel;
import org.throughline.consent.subject.HolderId;

/**
 * A written revocation as staff received it.
 *
 * @param categories what is withdrawn; absent for the whole release
 * @param receivedFrom id of the rights holder it came from
 */
record RevocationRequest(
        @Nullable @Size(min = 1, max = 40) List<@NotNull Category> categories,
        @NotNull UUID receivedFrom,
        @NotNull Channel channel) {
    Set<Category> withdrawn() {
        return categories == null ? Set.of() : Set.copyOf(categories);
    }

    RevocationReceipt receipt() {
        return new RevocationReceipt(new HolderId(receivedFrom), channel);
    }
}
