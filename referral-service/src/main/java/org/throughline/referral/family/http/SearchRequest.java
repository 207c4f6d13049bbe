package org.throughline.referral.family.http;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.StudentSearch;

/** @param name the beginning of the family name, or of "family name, given name" */
record SearchRequest(
        @Nullable @Size(min = 1, max = 255) String sourcedId,
        @Nullable @Size(min = 1, max = 100) String name,
        @Nullable @Size(min = 1, max = 255) String schoolSourcedId) {

    StudentSearch search() {
        return new StudentSearch(
                Optional.ofNullable(sourcedId), Optional.ofNullable(name), Optional.ofNullable(schoolSourcedId));
    }

    /** What a cursor is bound to. */
    String canonical() {
        return "students\n" + sourcedId + "\n" + name + "\n" + schoolSourcedId;
    }
}
