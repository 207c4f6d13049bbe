package org.throughline.kit.tenancy;

import java.util.Objects;

/** Who acts: the {@code sub} of the token. For a service it is the service account's. */
public record PersonId(String value) {

    public PersonId {
        Objects.requireNonNull(value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("a person's id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
