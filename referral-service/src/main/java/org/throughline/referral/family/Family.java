package org.throughline.referral.family;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A student with the school's name and the adults who answer for them. */
public record Family(Student student, String schoolName, List<Guardian> guardians) {
    public Family {
        Objects.requireNonNull(student);
        Objects.requireNonNull(schoolName);
        guardians = List.copyOf(guardians);
    }

    /** The language spoken at home, as the first guardian with rights gave it. */
    public Optional<String> language() {
        return guardians.stream()
                .filter(Guardian::hasRights)
                .map(Guardian::language)
                .findFirst();
    }

    /** Whether anybody on file may sign for the student. */
    public boolean hasSigner() {
        return guardians.stream().anyMatch(Guardian::maySign);
    }

    /** Whether somebody could sign if only a reference were on file. */
    public boolean lacksEvidence() {
        return guardians.stream().anyMatch(Guardian::lacksEvidence);
    }

    /** Of any of the guardians. */
    public Optional<ContactPoint> contact(UUID id) {
        return guardians.stream()
                .flatMap(guardian -> guardian.contact(id).stream())
                .findFirst();
    }

    public Optional<Guardian> guardian(GuardianId id) {
        return guardians.stream().filter(guardian -> guardian.id().equals(id)).findFirst();
    }
}
