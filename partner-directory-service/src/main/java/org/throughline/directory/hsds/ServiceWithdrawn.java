package org.throughline.directory.hsds;

import java.util.UUID;

/** A service is no longer offered. */
public record ServiceWithdrawn(UUID serviceId) {

    public static final String TYPE = "org.throughline.directory.service.withdrawn.v1";
}
