package org.throughline.directory.register;

import java.util.Objects;

/**
 * What a change tells the other services.
 *
 * @param data ids, codes and times only; its schema stands in {@code contracts/events}
 */
public record Told(String type, Object data) {

    public Told {
        Objects.requireNonNull(type);
        Objects.requireNonNull(data);
    }
}
