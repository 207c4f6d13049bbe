package org.throughline.referral.disclosure;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.throughline.referral.family.StudentId;

/**
 * What was loaded of one student and would be shown: the referral and the student's row, in exactly these versions, and
 * nothing but these categories.
 */
public record Records(
        StudentId student, long studentVersion, UUID referral, long referralVersion, Set<Category> categories) {
    public Records {
        Objects.requireNonNull(student);
        Objects.requireNonNull(referral);
        categories = Set.copyOf(categories);
    }

    /** Everything an agency can be shown. */
    public static Records all(StudentId student, long studentVersion, UUID referral, long referralVersion) {
        return new Records(student, studentVersion, referral, referralVersion, EnumSet.allOf(Category.class));
    }

    /** The same, of one category only. */
    public Records only(Category category) {
        return new Records(student, studentVersion, referral, referralVersion, Set.of(category));
    }
}
