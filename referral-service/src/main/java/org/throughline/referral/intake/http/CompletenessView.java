package org.throughline.referral.intake.http;

import java.util.List;
import org.throughline.referral.intake.Completeness;

/**
 * What is missing.
 *
 * @param blocks whether a referral cannot be sent without it: the district's gate blocks instead of warning
 * @param missing each piece, and where it would stand: below {@code /forms} or {@code /documents} of the papers
 * @param formsInOtherLanguages codes of forms that cannot be had in the family's language: somebody has to translate
 * @param notAskedFor JSON Pointers to what is at hand and the service does not ask for: a code that was misspelled, or one of an
 *     earlier version
 */
record CompletenessView(
        boolean complete,
        boolean blocks,
        List<Completeness.Missing> missing,
        List<String> formsInOtherLanguages,
        List<String> notAskedFor) {

    static CompletenessView of(Completeness found) {
        return new CompletenessView(
                found.missing().isEmpty(),
                found.blocks(),
                found.missing(),
                found.formsInOtherLanguages(),
                found.notAskedFor());
    }
}
