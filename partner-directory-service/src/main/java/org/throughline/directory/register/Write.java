package org.throughline.directory.register;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;

/**
 * A POST that may be repeated.
 *
 * @param operation what is done, and to which record
 * @param key the {@code Idempotency-Key}
 */
public record Write(Caller caller, String operation, @Nullable String key, @Nullable Object body) {

    public Write {
        Objects.requireNonNull(caller);
        Objects.requireNonNull(operation);
    }

    IdempotentRequest in(TenantId tenant) {
        return new IdempotentRequest(tenant, caller.person().value(), operation, key, body);
    }
}
