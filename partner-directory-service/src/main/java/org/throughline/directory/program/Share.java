package org.throughline.directory.program;

import java.util.Objects;

/**
 * What of a program's places is promised to one district.
 *
 * @param district its code
 * @param maximum of its places, the free ones among them
 */
public record Share(String district, int maximum, int vacancy) {

    public Share {
        Objects.requireNonNull(district);
    }
}
