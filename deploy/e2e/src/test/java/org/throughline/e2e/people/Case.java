package org.throughline.e2e.people;

import java.time.LocalDate;
import java.util.List;
import org.throughline.local.sample.Agency;
import org.throughline.local.sample.District;
import org.throughline.local.sample.Guardian;
import org.throughline.local.sample.Service;
import org.throughline.local.sample.Student;

/**
 * Whom it is about, as the sample's files have it.
 *
 * @param guardian who signs
 * @param fitting the services that fit, as the files say; the first one is chosen, the others are its back-ups
 */
public record Case(District district, Student student, Guardian guardian, Need need, List<Service> fitting) {

    public Case {
        fitting = List.copyOf(fitting);
    }

    public Service service() {
        return fitting.get(0);
    }

    public Agency agency() {
        return district.agencyOf(service());
    }

    public LocalDate today() {
        return LocalDate.now(district.zone());
    }

    String linkAddress() {
        return guardian.email().orElseThrow();
    }

    /** The second address, where there is one. */
    String codeAddress() {
        return guardian.secondaryEmail().orElseGet(this::linkAddress);
    }
}
