package org.throughline.e2e.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.local.sample.District;
import org.throughline.local.sample.Guardian;
import org.throughline.local.sample.Service;
import org.throughline.local.sample.Student;

/** Finds students for cases in the sample: each once, and no two whose families read the same mailbox. */
final class Casting {

    private static final int MAJORITY = 18;

    private final Set<String> students = new HashSet<>();
    private final Set<String> mailboxes = new HashSet<>();

    /** @param taken students of the walks, each as {@code district/sourcedId} */
    synchronized Case cast(District district, Need need, Collection<String> taken) {
        students.addAll(taken);
        Case found = district.students().stream()
                .filter(student -> !students.contains(id(district, student)))
                .map(student -> tryOut(district, student, need))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no student is left for " + need));
        students.add(id(district, found.student()));
        mailboxes.addAll(List.of(found.linkAddress(), found.codeAddress()));
        return found;
    }

    private static String id(District district, Student student) {
        return district.code() + "/" + student.sourcedId();
    }

    private Optional<Case> tryOut(District district, Student student, Need need) {
        int age = student.ageOn(LocalDate.now(district.zone()));
        List<Service> fitting = fitting(district, need, age);
        return age >= MAJORITY || fitting.isEmpty()
                ? Optional.empty()
                : signer(student, need).map(guardian -> new Case(district, student, guardian, need, fitting));
    }

    /** Agencies with the lowest id first: they serve both districts. */
    private static List<Service> fitting(District district, Need need, int age) {
        return district.services().stream()
                .filter(service -> service.fits(need.category(), age, need.language(), need.insurance()))
                .sorted(Comparator.comparing(
                        service -> district.agencyOf(service).id()))
                .toList();
    }

    /** With two addresses, so that link and code prove somebody. */
    private Optional<Guardian> signer(Student student, Need need) {
        return student.guardians().stream()
                .filter(Guardian::maySign)
                .filter(guardian -> guardian.writtenLanguage().equals(need.language()))
                .filter(guardian -> guardian.email().isPresent()
                        && guardian.secondaryEmail().isPresent())
                .filter(guardian -> Stream.of(guardian.email(), guardian.secondaryEmail())
                        .flatMap(Optional::stream)
                        .noneMatch(mailboxes::contains))
                .findFirst();
    }
}
