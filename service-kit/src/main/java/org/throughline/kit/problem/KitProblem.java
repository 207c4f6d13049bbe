package org.throughline.kit.problem;

/** The problems that any operation may answer. */
public enum KitProblem implements Problem {
    MALFORMED(400, "The request could not be read."),
    UNAUTHORIZED(401, "A valid access token is needed."),
    FORBIDDEN(403, "The caller may not do this."),
    NOT_FOUND(404, "There is nothing here for the caller."),
    METHOD_NOT_ALLOWED(405, "The resource does not know this method."),
    NOT_ACCEPTABLE(406, "The resource cannot be given in the requested format."),
    IDEMPOTENCY_IN_PROGRESS(409, "The same request is being processed."),
    CONFLICT(409, "The resource was changed at the same time."),
    VERSION_MISMATCH(412, "The resource has changed since it was read."),
    TOO_LARGE(413, "The request body is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "The request body has a format that the resource does not read."),
    INVALID(422, "The request is well-formed, and some of its values are not valid."),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used with another request."),
    IF_MATCH_REQUIRED(428, "The change needs an If-Match header with the version it is based on."),
    TOO_MANY_REQUESTS(429, "Too many requests."),
    INTERNAL(500, "Something went wrong on our side."),
    OVERLOADED(503, "The service is busy."),
    DEPENDENCY_UNAVAILABLE(503, "A service that is needed for this does not answer.");

    private final int status;
    private final String title;

    KitProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
