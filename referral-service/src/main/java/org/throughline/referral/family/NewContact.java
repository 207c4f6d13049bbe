package org.throughline.referral.family;

import java.util.Objects;
import java.util.UUID;

/** A way to reach a guardian that somebody of the staff has learned of. */
public record NewContact(UUID id, String value, StaffWord word) {
    public NewContact {
        Objects.requireNonNull(id);
        Objects.requireNonNull(value);
        Objects.requireNonNull(word);
    }

    /**
     * Whether it can be on file as a contact of that kind.
     *
     * @throws org.throughline.kit.problem.ProblemException 422, saying what is wrong and where, and never the value
     */
    void requireSoundAs(ContactPoint.Kind kind) {
        if (!kind.isWellFormed(value)) {
            throw switch (kind) {
                case EMAIL -> Invalid.at("/value", "NOT_AN_ADDRESS", "One mail address, without a name beside it.");
                case PHONE ->
                    Invalid.at(
                            "/value", "NOT_E164", "A plus, the country code, 7 to 15 digits in all, nothing between.");
            };
        }
        if (!word.howLearned().tellsANewOne()) {
            throw Invalid.at("/howLearned", "TELLS_NO_NEW_ONE", "It tells only what no longer works.");
        }
    }

    /** Never shows the address. */
    @Override
    public String toString() {
        return "NewContact[" + id + "]";
    }
}
