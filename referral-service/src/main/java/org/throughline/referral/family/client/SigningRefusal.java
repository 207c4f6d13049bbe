package org.throughline.referral.family.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** Refusals of consent-service that whoever asked for a signature can do something about. */
enum SigningRefusal {
    BY_AUTHOR("code-contact-by-author", "Put on file by who wrote a release: somebody else of the staff confirms it."),
    TOO_NEW(
            "code-contact-too-new",
            "On file for less than seven days: somebody else of the staff confirms it, or wait."),
    SAME_AS_LINK("code-contact-of-the-link", "The link goes there: the code shows who it is only elsewhere.");

    private static final String PROBLEM = "urn:throughline:problem:";
    private static final String NO_TEXT_MESSAGES = "NO_TEXT_MESSAGES";
    private static final Set<KitProblem> OF_ANOTHER =
            EnumSet.of(KitProblem.CONFLICT, KitProblem.IDEMPOTENCY_IN_PROGRESS, KitProblem.IDEMPOTENCY_KEY_REUSED);
    private static final Map<String, String> OURS =
            Map.of("/link/channel", "/linkContactId", "/code/channel", "/codeContactId");

    private final String type;
    private final String message;

    SigningRefusal(String type, String message) {
        this.type = PROBLEM + type;
        this.message = message;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Document(@Nullable String type, @Nullable List<Fault> errors) {
        /** What concerns the key of the request, or who else writes at the same time, and not what is asked. */
        private Optional<KitProblem> ofAnother() {
            return OF_ANOTHER.stream()
                    .filter(problem ->
                            (PROBLEM + problem.name().toLowerCase(Locale.ROOT).replace('_', '-')).equals(type))
                    .findFirst();
        }

        private Optional<SigningRefusal> refusal() {
            return Arrays.stream(values())
                    .filter(refusal -> refusal.type.equals(type))
                    .findFirst();
        }

        /** Of our request: the contacts to which this installation sends nothing. */
        private List<String> notTexted() {
            return errors == null
                    ? List.of()
                    : errors.stream()
                            .filter(fault -> NO_TEXT_MESSAGES.equals(fault.code()))
                            .flatMap(fault -> Optional.ofNullable(OURS.get(fault.pointer())).stream())
                            .toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fault(String pointer, String code) {}

    static ProblemException of(WebApplicationException answer) {
        return of(answer.getResponse().readEntity(Document.class), answer);
    }

    /** What its answer comes to here. */
    static ProblemException of(Document said, Throwable cause) {
        return said.ofAnother().map(problem -> ofAnother(problem, cause)).orElseGet(() -> ofRequest(said, cause));
    }

    private static ProblemException ofAnother(KitProblem problem, Throwable cause) {
        ProblemException same = new ProblemException(problem, cause);
        return problem == KitProblem.IDEMPOTENCY_KEY_REUSED ? same : same.retryAfterSeconds(1);
    }

    private static ProblemException ofRequest(Document said, Throwable cause) {
        ProblemException refused = notTexted(
                said,
                new ProblemException(
                        KitProblem.INVALID, "The releases cannot be put before this guardian as they are.", cause));
        return said.refusal()
                .map(refusal -> refused.at("/codeContactId", refusal.name(), refusal.message))
                .orElse(refused);
    }

    private static ProblemException notTexted(Document said, ProblemException refused) {
        ProblemException named = refused;
        for (String pointer : said.notTexted()) {
            named = named.at(pointer, NO_TEXT_MESSAGES, "This installation sends no text messages.");
        }
        return named;
    }
}
