package org.throughline.directory.search.index;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.ServiceTraits;

/**
 * What is asked of an index.
 *
 * @param query without words: these the database knows how to compare
 * @param here where the way begins, as the database has it; null where the query begins nowhere
 * @param believedSince from when on a report of an open place counts
 * @param agreed who may receive referrals on the day that the query names, if it does
 */
public record Asked(ServiceQuery query, @Nullable InSpace here, Instant believedSince, Agreed agreed) {

    public Asked {
        if (query.text() != null) {
            throw new IllegalArgumentException("an index knows no words");
        }
        Objects.requireNonNull(believedSince);
        Objects.requireNonNull(agreed);
    }

    /** Through space, from where the way begins; infinite where any way will do. */
    double mostMetresThrough() {
        Integer within = query.where().withinMetres();
        return here == null || within == null ? Double.POSITIVE_INFINITY : InSpace.throughSpace(within);
    }

    /** Through space; zero where the search begins nowhere. */
    double metresTo(IndexedService service) {
        return here == null ? 0 : service.metresFrom(here);
    }

    /** What changes from day to day, and is therefore looked at last. */
    boolean standsNow(ServiceTraits service) {
        return (!query.partner().openPlace() || isOpen(service))
                && (query.partner().agreedOn() == null || agreed.with(service));
    }

    private boolean isOpen(ServiceTraits service) {
        for (Availability.Report report : service.lastReports()) {
            if (report.vacancy() > 0 && !report.asOf().isBefore(believedSince)) {
                return true;
            }
        }
        return false;
    }
}
