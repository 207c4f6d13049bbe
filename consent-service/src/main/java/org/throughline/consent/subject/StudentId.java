package org.throughline.consent.subject;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A student of the tenant, by the id that referral-service gave. */
public record StudentId(UUID value) {
    public StudentId {
        requireNonNull(value, "value");
    }
}
