package org.throughline.directory.training;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.gate.GateMode;

/**
 * Whether a person may be shown student data on a day.
 *
 * @param lacks what the person does not have, also where the gate only warns
 */
public record Standing(LocalDate day, GateMode mode, List<Lack> lacks) {

    /** Of two of one day the one that still stands, for it was recorded in the place of the other. */
    private static final Comparator<TrainingRecord> LAST =
            Comparator.comparing(TrainingRecord::completedOn).thenComparing(record -> !record.withdrawn());

    public Standing {
        Objects.requireNonNull(day);
        Objects.requireNonNull(mode);
        lacks = List.copyOf(lacks);
    }

    /**
     * Something a person does not have.
     *
     * @param since the first day without it; null when the person never had it, and where the day of a withdrawal was not kept
     */
    public record Lack(Requirement requirement, Reason reason, @Nullable LocalDate since) {}

    /** In what way it is lacking. */
    public enum Reason {
        NEVER_COMPLETED,
        EXPIRED,
        /** The last record of it was made in error, or revoked. */
        WITHDRAWN
    }

    public static Standing of(List<TrainingRecord> records, LocalDate day, GateMode mode) {
        return new Standing(
                day,
                mode,
                Arrays.stream(Requirement.values())
                        .map(requirement -> lack(of(records, requirement), requirement, day))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Whether nothing was ever recorded of the person. */
    boolean isOfNoRecord() {
        return lacks.size() == Requirement.values().length
                && lacks.stream().allMatch(lack -> lack.reason() == Reason.NEVER_COMPLETED);
    }

    /** Permits nothing by itself: each disclosure still needs its release. */
    public boolean mayBeShownStudentData() {
        return mode.lets(lacks.size());
    }

    private static List<TrainingRecord> of(List<TrainingRecord> records, Requirement requirement) {
        return records.stream()
                .filter(record -> record.requirement() == requirement)
                .toList();
    }

    private static Optional<Lack> lack(List<TrainingRecord> records, Requirement requirement, LocalDate day) {
        if (records.stream().anyMatch(record -> !record.withdrawn() && record.countsOn(day))) {
            return Optional.empty();
        }
        return Optional.of(records.stream()
                .filter(record -> !record.completedOn().isAfter(day))
                .max(LAST)
                .map(last -> last.withdrawn() ? withdrawn(last) : expired(records, requirement, day))
                .orElseGet(() -> new Lack(requirement, Reason.NEVER_COMPLETED, null)));
    }

    private static Lack withdrawn(TrainingRecord last) {
        return new Lack(last.requirement(), Reason.WITHDRAWN, last.lostSince());
    }

    private static Lack expired(List<TrainingRecord> records, Requirement requirement, LocalDate day) {
        return new Lack(requirement, Reason.EXPIRED, ended(records, day).plusDays(1));
    }

    private static LocalDate ended(List<TrainingRecord> records, LocalDate day) {
        return records.stream()
                .filter(record -> !record.withdrawn())
                .flatMap(record -> Stream.ofNullable(record.validUntil()))
                .filter(last -> last.isBefore(day))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
