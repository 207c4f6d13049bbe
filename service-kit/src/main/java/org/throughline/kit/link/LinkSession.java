package org.throughline.kit.link;

import jakarta.ws.rs.core.NewCookie;
import java.net.URI;

/**
 * What the POST that opens a link answers: 303 to {@code location}, with {@code cookie}.
 *
 * @param cookie lives 15 minutes and is sent to {@code location} and below only
 * @param location the link's own address without its secret
 */
public record LinkSession(NewCookie cookie, URI location) {

    @Override
    public String toString() {
        return "LinkSession[" + location + "]";
    }
}
