package org.throughline.referral.family;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What became of a change that somebody of the staff asked for. */
public sealed interface ContactOutcome {

    /**
     * It is made.
     *
     * @param subject the contact point that it is about: the new one where there is one
     * @param entries those that are on or off the file now
     */
    record Changed(UUID subject, List<ContactEntry> entries, List<ContactNotice> notices) implements ContactOutcome {
        public Changed {
            Objects.requireNonNull(subject);
            entries = List.copyOf(entries);
            notices = List.copyOf(notices);
        }
    }

    /** It is not made. */
    record Refused(ContactProblem why) implements ContactOutcome {
        public Refused {
            Objects.requireNonNull(why);
        }
    }
}
