package org.throughline.gateway;

import java.util.Locale;

/** What the door itself answers when it does not open (RFC 9457). */
public enum GatewayProblem {
    MALFORMED(400, "The request cannot be read."),
    UNAUTHORIZED(401, "A valid token is needed."),
    NOT_FOUND(404, "There is nothing here."),
    METHOD_NOT_ALLOWED(405, "This method is not used here."),
    TOO_LARGE(413, "The body is larger than this operation takes."),
    TOO_MANY_REQUESTS(429, "Too many requests; try again later."),
    DEPENDENCY_UNAVAILABLE(503, "The service is not available; try again later.");

    private final int status;
    private final String title;

    GatewayProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** A stable name of this problem. */
    public String type() {
        return "urn:throughline:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
