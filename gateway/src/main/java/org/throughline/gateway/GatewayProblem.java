package org.throughline.gateway;

import java.util.Locale;

/** What the door itself answers when it does not open (RFC 9457), in the words in which the services say the same. */
public enum GatewayProblem {
    MALFORMED(400, "The request could not be read.", "Send a path and headers as HTTP has them."),
    UNAUTHORIZED(401, "A valid access token is needed.", "Send a valid access token as a bearer token."),
    NOT_FOUND(404, "There is nothing here for the caller.", "See the API document for what there is."),
    METHOD_NOT_ALLOWED(405, "The resource does not know this method.", "See Allow for the methods that are known."),
    TOO_LARGE(413, "The request body is too large.", "Send less at a time."),
    TOO_MANY_REQUESTS(429, "Too many requests.", "Go on after the seconds that Retry-After says."),
    DEPENDENCY_UNAVAILABLE(503, "A service that is needed for this does not answer.", "Try again shortly.");

    private final int status;
    private final String title;
    private final String detail;

    GatewayProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What to do about it. */
    public String detail() {
        return detail;
    }

    /** A stable name of this problem. */
    public String type() {
        return "urn:throughline:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
