package org.throughline.consent.disclosure;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.Regime;

/**
 * The part of an entry that names no person (consent-rules section 5).
 *
 * @param cite the law behind the basis
 * @param zone the district's time zone, in which its people read the time
 * @param onward to whom it may go on from the recipient, as it was on file at that moment
 * @param notice type and version of the notice that went with it; null without a disclosure
 */
public record Codes(
        String policyVersion,
        String zone,
        Party discloser,
        Party recipient,
        Purpose purpose,
        String basis,
        String cite,
        List<Given> given,
        List<Withheld> withheld,
        @Nullable String notice,
        Flags flags,
        List<Onward> onward)
        implements Noted {
    /** What was logged before parties were named says nothing of them. */
    public Codes {
        onward = onward == null ? List.of() : List.copyOf(onward);
    }

    /** To whom the recipient may pass it on for the district, and their legitimate interest (99.32(b)(1)). */
    public record Onward(String party, String interest) {}

    /** Whether records of one of these laws left. */
    boolean gave(Set<Regime> laws) {
        return given.stream().map(Given::regime).anyMatch(laws::contains);
    }

    /** Whether something left by a release. */
    boolean isConsented() {
        return given.stream().anyMatch(item -> item.release() != null);
    }

    /** Only such items; where some that left are missing, without the notice and the evidence, which speak of all. */
    Codes only(Predicate<Given> leaving, Predicate<Withheld> staying) {
        List<Given> left = given.stream().filter(leaving).toList();
        boolean all = left.size() == given.size();
        return new Codes(
                policyVersion,
                zone,
                discloser,
                recipient,
                purpose,
                basis,
                cite,
                all ? given : left.stream().map(Given::withoutEvidence).toList(),
                withheld.stream().filter(staying).toList(),
                all ? notice : null,
                flags,
                onward);
    }

    /**
     * A category that left, under which law, and what covered it.
     *
     * @param release null when it rests on evidence
     */
    public record Given(
            Category category,
            Regime regime,
            @Nullable UUID release,
            @Nullable Long releaseVersion,
            List<UUID> evidence) {
        private Given withoutEvidence() {
            return new Given(category, regime, release, releaseVersion, List.of());
        }
    }

    /** A category that did not leave. */
    public record Withheld(Category category, String reason) {}

    /** Which legal views must show it: disclosures with consent are exempt from all but Part 2's (99.32(d)(3)). */
    public record Flags(boolean ferpaRequired, boolean hipaaAccountable, boolean part2Accountable) {}
}
