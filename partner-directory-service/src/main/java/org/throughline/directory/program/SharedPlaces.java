package org.throughline.directory.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.capacity.Places;
import org.throughline.kit.problem.FieldError;

/** The places of a program, and to which districts which of them are promised. */
public record SharedPlaces(Places places, List<Share> shares) {

    public SharedPlaces {
        Objects.requireNonNull(places);
        shares = List.copyOf(shares);
    }

    /**
     * A district with a share sees that, as far as there is so much; one without sees what is promised to no other. How many
     * wait and how many a group needs are of the program as a whole; the latter is left out where a district sees fewer places.
     */
    public Places seenBy(String district) {
        return shares.stream()
                .filter(share -> share.district().equals(district))
                .findFirst()
                .map(this::promised)
                .orElseGet(this::unpromised);
    }

    private Places promised(Share share) {
        return seen(share.maximum(), Math.min(share.vacancy(), places.vacancy()));
    }

    private Places unpromised() {
        Integer maximum = places.maximum();
        return seen(maximum == null ? null : (int) left(maximum, Share::maximum), (int)
                left(places.vacancy(), Share::vacancy));
    }

    private long left(int all, ToIntFunction<Share> part) {
        return Math.max(0, all - sum(part));
    }

    private Places seen(@Nullable Integer maximum, int vacancy) {
        Integer cohort = places.minimumCohort();
        return new Places(
                places.unit(),
                maximum,
                maximum == null ? vacancy : Math.min(maximum, vacancy),
                places.waitlistLength(),
                Places.isAbove(maximum, cohort) ? null : cohort);
    }

    private long sum(ToIntFunction<Share> part) {
        return shares.stream().mapToLong(share -> part.applyAsInt(share)).sum();
    }

    /** What contradicts itself, as parts of a report; empty when it can be taken. */
    public List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        Set<String> districts = new HashSet<>();
        for (int index = 0; index < shares.size(); index++) {
            Share share = shares.get(index);
            if (!districts.add(share.district())) {
                faults.add(new FieldError(
                        "/shares/" + index + "/district", "NAMED_TWICE", "A district has one share at most."));
            }
            if (share.vacancy() > share.maximum()) {
                faults.add(new FieldError(
                        "/shares/" + index + "/vacancy", "ABOVE_MAXIMUM", "It is at most the share's maximum."));
            }
        }
        faults.addAll(promisedTooMuch());
        return faults;
    }

    /** The shares of districts that are none. */
    public List<FieldError> ofUnknown(Set<String> districts) {
        List<FieldError> faults = new ArrayList<>();
        for (int index = 0; index < shares.size(); index++) {
            if (districts.contains(shares.get(index).district())) {
                faults.add(new FieldError(
                        "/shares/" + index + "/district", "UNKNOWN_DISTRICT", "No district has this code."));
            }
        }
        return faults;
    }

    private List<FieldError> promisedTooMuch() {
        List<FieldError> faults = new ArrayList<>();
        Integer maximum = places.maximum();
        if (maximum != null && sum(Share::maximum) > maximum) {
            faults.add(new FieldError(
                    "/shares", "MORE_THAN_MAXIMUM", "The shares' maxima are together at most the program's."));
        }
        if (sum(Share::vacancy) > places.vacancy()) {
            faults.add(new FieldError(
                    "/shares", "MORE_THAN_VACANCY", "The shares' vacancies are together at most the program's."));
        }
        return faults;
    }
}
