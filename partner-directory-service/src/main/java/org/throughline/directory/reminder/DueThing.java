package org.throughline.directory.reminder;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that falls due.
 *
 * @param record the agreement, training record or funding source
 * @param part what of it, so that two parts of one record are two things; empty for the whole
 * @param on the day; when it moves, the thing is another
 */
public record DueThing(Kind kind, UUID record, String part, LocalDate on) {

    /** What falls due. */
    public enum Kind {
        AGREEMENT_RENEWAL("An agreement is to be renewed.", "/v1/agreements/"),
        AGREEMENT_EVIDENCE(
                "An evidence of an agreement (insurance, background checks, license) ends.", "/v1/agreements/"),
        AGREEMENT_CHECKLIST("A line of an agreement's compliance checklist falls due.", "/v1/agreements/"),
        AGREEMENT_EVALUATION("An agreement is to be evaluated.", "/v1/agreements/"),
        TRAINING_EXPIRY("A training or background check of a person ends.", "/v1/training-records/"),
        FUNDING_END("A funding source ends.", "/v1/funding-sources/");

        private final String sentence;
        private final String path;

        Kind(String sentence, String path) {
            this.sentence = sentence;
            this.path = path;
        }
    }

    public DueThing {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(record);
        Objects.requireNonNull(part);
        Objects.requireNonNull(on);
    }

    String sentence() {
        return kind.sentence;
    }

    /** Where it is read. */
    String path() {
        return kind.path + record;
    }
}
