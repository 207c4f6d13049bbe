package org.throughline.directory.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.directory.agency.DistrictOrganizationId;

/**
 * A source of funding.
 *
 * @param restrictions what it may be spent for, as whoever gives it says
 */
public record FundingSource(
        String name, Kind kind, Money amount, Period period, List<String> restrictions, List<Allocation> allocations) {

    /** Whose money it is. */
    public enum Kind {
        FEDERAL,
        STATE,
        DISTRICT,
        MEDICAID,
        GRANT,
        PHILANTHROPY,
        FEES
    }

    /** From when to when, both days included. */
    public record Period(LocalDate firstDay, LocalDate lastDay) {
        public Period {
            Objects.requireNonNull(firstDay);
            Objects.requireNonNull(lastDay);
            if (lastDay.isBefore(firstDay)) {
                throw new IllegalArgumentException("a period ends on its first day or later");
            }
        }
    }

    public FundingSource {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(amount);
        Objects.requireNonNull(period);
        restrictions = List.copyOf(restrictions);
        allocations = List.copyOf(allocations);
    }

    /** Whether more is given out than there is. */
    public boolean overspent() {
        long left = amount.minorUnits();
        for (Allocation allocation : allocations) {
            left -= allocation.minorUnits();
            if (left < 0) {
                return true;
            }
        }
        return false;
    }

    Set<DistrictOrganizationId> organizations() {
        return allocations.stream().map(Allocation::organization).collect(Collectors.toSet());
    }
}
