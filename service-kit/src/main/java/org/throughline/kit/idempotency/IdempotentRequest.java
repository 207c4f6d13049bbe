package org.throughline.kit.idempotency;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.TenantId;

/**
 * One write that may be repeated.
 *
 * @param subject who writes: the token's {@code sub}, or the id of a signed link
 * @param operation the operation and what it acts on, such as {@code acceptReferral/0190...}
 * @param key the {@code Idempotency-Key} header; null when the client sent none, and nothing is kept then
 * @param body the request body, of which only a keyed hash is kept
 */
public record IdempotentRequest(
        TenantId tenant, String subject, String operation, @Nullable String key, @Nullable Object body) {

    public IdempotentRequest {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(operation);
    }
}
