package org.throughline.kit.problem;

import java.util.List;

/** The problems that any operation may answer. */
public enum KitProblem implements Problem {
    MALFORMED(400, "The request could not be read.", "See errors for what is wrong and where."),
    UNAUTHORIZED(401, "A valid access token is needed.", "Send a valid access token as a bearer token."),
    FORBIDDEN(403, "The caller may not do this.", "The caller's roles do not allow this."),
    NOT_FOUND(404, "There is nothing here for the caller.", "It does not exist, or it is not the caller's."),
    METHOD_NOT_ALLOWED(405, "The resource does not know this method.", "See the API document for this operation."),
    NOT_ACCEPTABLE(
            406, "The resource cannot be given in the requested format.", "See the API document for this operation."),
    IDEMPOTENCY_IN_PROGRESS(409, "The same request is being processed.", "Repeat it shortly."),
    CONFLICT(409, "The resource was changed at the same time.", "Read it again and repeat the request."),
    VERSION_MISMATCH(412, "The resource has changed since it was read.", "Read it again and repeat the change."),
    TOO_LARGE(413, "The request body is too large.", "Send less at a time."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The request body has a format that the resource does not read.",
            "See the API document for this operation."),
    INVALID(
            422,
            "The request is well-formed, and some of its values are not valid.",
            "See errors for what is wrong and where."),
    IDEMPOTENCY_KEY_REUSED(
            422, "The Idempotency-Key was used with another request.", "Use a new key for a new request."),
    IF_MATCH_REQUIRED(
            428,
            "The change needs an If-Match header with the version it is based on.",
            "Send the ETag of the last read as If-Match."),
    TOO_MANY_REQUESTS(429, "Too many requests.", "Go on after the seconds that Retry-After says."),
    INTERNAL(500, "Something went wrong on our side.", "The failure has been recorded."),
    OVERLOADED(503, "The service is busy.", "Try again shortly."),
    DEPENDENCY_UNAVAILABLE(503, "A service that is needed for this does not answer.", "Try again shortly.");

    private final int status;
    private final String title;
    private final String detail;

    KitProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public List<FieldError> exampleErrors() {
        return switch (this) {
            case MALFORMED ->
                List.of(new FieldError(
                        "/name", "WRONG_TYPE", Expectation.of(String.class).orElseThrow()));
            case INVALID -> List.of(new FieldError("/name", "NOT_BLANK", "must not be blank"));
            default -> List.of();
        };
    }
}
