package org.throughline.local.walk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.local.sample.Agency;
import org.throughline.local.sample.District;
import org.throughline.local.sample.Guardian;
import org.throughline.local.sample.Service;
import org.throughline.local.sample.Student;

/**
 * What a seed chose from the sample: whom to help, with what, by whom.
 *
 * @param guardian who signs
 * @param today in the district's time zone
 * @param waitlistFirst whether the agency answers the link with its waitlist, and accepts later
 * @param before and {@code after}: answers to the 17 items of the PSC-17
 */
record Plan(
        long seed,
        District district,
        Student student,
        Guardian guardian,
        String need,
        int tier,
        Optional<String> insurance,
        Service partner,
        LocalDate today,
        boolean waitlistFirst,
        List<Integer> before,
        List<Integer> after) {

    /** The languages of the signing page; a family that reads none of them gets English. */
    private static final Set<String> PAGE_LANGUAGES = Set.of("en", "es", "ht");

    Plan {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static LocalDate today(District district, Clock clock) {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }

    Agency agency() {
        return district.agencyOf(partner);
    }

    String guardianEmail() {
        return guardian.email().orElseThrow();
    }

    /** The code goes to a second address where there is one. */
    String codeEmail() {
        return guardian.secondaryEmail().orElseGet(this::guardianEmail);
    }

    String pageLanguage() {
        return PAGE_LANGUAGES.contains(guardian.writtenLanguage()) ? guardian.writtenLanguage() : "en";
    }

    int age() {
        return student.ageOn(today);
    }

    /** The services that must be proposed, by their id in the files. */
    Set<String> fittingServices() {
        return fitting(district, need, age(), guardian.language(), insurance).stream()
                .map(Service::sourceId)
                .collect(Collectors.toSet());
    }

    static List<Service> fitting(District district, String need, int age, String language, Optional<String> insurance) {
        return district.services().stream()
                .filter(service -> service.fits(need, age, language, insurance))
                .toList();
    }

    /** For people who follow the walk: codes only. */
    String inWords() {
        return district.code() + ", student " + student.sourcedId() + ", " + need.toLowerCase(Locale.ROOT)
                + ", tier " + tier + ", home language " + guardian.language()
                + insurance.map(code -> ", insured by " + code).orElse("");
    }
}
