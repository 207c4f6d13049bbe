package org.throughline.referral.family.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** Refusals of consent-service that whoever asked for a signature can do something about. */
enum SigningRefusal {
    BY_AUTHOR("code-contact-by-author", "Put on file by who wrote a release: somebody else of the staff confirms it."),
    TOO_NEW(
            "code-contact-too-new",
            "On file for less than seven days: somebody else of the staff confirms it, or wait.");

    private static final String PROBLEM = "urn:throughline:problem:";

    private final String type;
    private final String message;

    SigningRefusal(String type, String message) {
        this.type = PROBLEM + type;
        this.message = message;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Document(@Nullable String type) {}

    /** What its answer comes to here. */
    static ProblemException of(WebApplicationException answer) {
        ProblemException refused = new ProblemException(
                KitProblem.INVALID, "The releases cannot be signed by this guardian as they are.", answer);
        String type = answer.getResponse().readEntity(Document.class).type();
        return Arrays.stream(values())
                .filter(refusal -> refusal.type.equals(type))
                .findFirst()
                .map(refusal -> refused.at("/codeContactId", refusal.name(), refusal.message))
                .orElse(refused);
    }
}
