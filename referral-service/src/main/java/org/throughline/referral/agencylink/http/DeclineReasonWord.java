package org.throughline.referral.agencylink.http;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.referral.lifecycle.DeclineReason;

/** A reason to choose from. */
public record DeclineReasonWord(String code, String words) {

    static List<DeclineReasonWord> of(DeclineReason... reasons) {
        return Stream.of(reasons)
                .map(reason -> new DeclineReasonWord(reason.name(), SummaryWords.words(reason)))
                .toList();
    }
}
