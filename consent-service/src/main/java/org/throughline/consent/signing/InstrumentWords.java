package org.throughline.consent.signing;

import java.util.List;
import org.throughline.consent.release.ReleaseType;

/**
 * What each instrument must say besides its terms, under the keys of the texts, and the version of that wording: it is
 * kept with every signature, and a change of what is signed counts it up.
 *
 * @param namesAuthority whether it must say by what a representative signs (164.508(c)(1)(vi))
 */
record InstrumentWords(String version, boolean namesAuthority, List<String> statements) {
    /** 34 CFR 99.30, 300.9(c). */
    private static final InstrumentWords FERPA = new InstrumentWords("ferpa-consent/1", false, List.of("rights"));

    /** 164.508(c)(2): right to revoke, how, and its exceptions; conditioning; redisclosure. (c)(4): the copy. */
    private static final InstrumentWords HIPAA = new InstrumentWords(
            "hipaa-auth/1", true, List.of("rightsHipaa", "conditioning", "redisclosureHipaa", "ownCopy"));

    /** 164.508(b)(3)(ii). */
    private static final InstrumentWords PSYCHOTHERAPY_NOTES = new InstrumentWords(
            "hipaa-psych-auth/1",
            true,
            List.of("notesAlone", "rightsHipaa", "conditioning", "redisclosureHipaa", "ownCopy"));

    /** 2.31(a)(6) to (8), 2.32. */
    private static final InstrumentWords PART2 =
            new InstrumentWords("part2-consent/1", true, List.of("rightsPart2", "redisclosurePart2", "ownCopy"));

    /** 2.31(a)(4)(iii), (a)(10), 2.33. */
    private static final InstrumentWords PART2_TPO = new InstrumentWords(
            "part2-tpo/1", true, List.of("rightsPart2", "redisclosureTpo", "refusalTpo", "ownCopy"));

    static InstrumentWords of(ReleaseType type) {
        return switch (type) {
            case FERPA_CONSENT, IDEA_CONSENT -> FERPA;
            case HIPAA_AUTH -> HIPAA;
            case HIPAA_PSYCH_AUTH -> PSYCHOTHERAPY_NOTES;
            case PART2_CONSENT -> PART2;
            case PART2_TPO -> PART2_TPO;
        };
    }
}
