package org.throughline.referral.intake;

import java.util.Objects;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.partner.ServiceId;

/** For whom papers are, and for which service. */
public record PapersOf(StudentId student, ServiceId service) {
    public PapersOf {
        Objects.requireNonNull(student);
        Objects.requireNonNull(service);
    }
}
