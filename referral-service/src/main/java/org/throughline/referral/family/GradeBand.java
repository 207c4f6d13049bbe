package org.throughline.referral.family;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A grade made so coarse that it says little about a person. */
public enum GradeBand {
    PRE_K,
    K_2,
    GRADES_3_5,
    GRADES_6_8,
    GRADES_9_12;

    /** Empty for a grade that is not known or not one of the usual codes (CEDS: KG, 01 to 12 and so on). */
    public static Optional<GradeBand> of(@Nullable String grade) {
        if (grade == null) {
            return Optional.empty();
        }
        return switch (grade) {
            case "IT", "PR", "PK", "TK" -> Optional.of(PRE_K);
            case "KG", "K", "01", "1", "02", "2" -> Optional.of(K_2);
            case "03", "3", "04", "4", "05", "5" -> Optional.of(GRADES_3_5);
            case "06", "6", "07", "7", "08", "8" -> Optional.of(GRADES_6_8);
            case "09", "9", "10", "11", "12" -> Optional.of(GRADES_9_12);
            default -> Optional.empty();
        };
    }
}
