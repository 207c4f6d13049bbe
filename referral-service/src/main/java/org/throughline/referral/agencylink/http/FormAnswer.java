package org.throughline.referral.agencylink.http;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.agencylink.Answer;
import org.throughline.referral.lifecycle.DeclineReason;

/** A form's fields as an answer. */
final class FormAnswer {

    private FormAnswer() {}

    /** Empty when the form does not say one of the answers. */
    static Optional<Answer> read(@Nullable String answer, @Nullable String reason) {
        return switch (answer == null ? "" : answer) {
            case "ACCEPT" -> Optional.of(new Answer.Accept());
            case "WAITLIST" -> Optional.of(new Answer.Waitlist());
            case "DECLINE" ->
                Arrays.stream(DeclineReason.values())
                        .filter(known -> known.name().equals(reason))
                        .findFirst()
                        .map(Answer.Decline::new);
            default -> Optional.empty();
        };
    }
}
