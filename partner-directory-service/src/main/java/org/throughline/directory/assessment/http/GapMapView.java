package org.throughline.directory.assessment.http;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assessment.AssessmentHeader;
import org.throughline.directory.assessment.NeedsSource;
import org.throughline.directory.assessment.ShowGaps;
import org.throughline.directory.assessment.gap.Dimension;
import org.throughline.directory.assessment.gap.Gap;
import org.throughline.directory.assessment.gap.GapMap;
import org.throughline.directory.assessment.gap.Offer;

/**
 * Needs against places.
 *
 * @param source where the counts of students are from; those from referrals know no sensitive needs
 * @param assessmentId absent, as its version, where referrals tell the counts
 * @param smallestCount smaller numbers of students are withheld, and others that would give them away
 * @param columns students of each school, language or tier over all domains
 */
record GapMapView(
        NeedsSource source,
        @Nullable UUID assessmentId,
        String period,
        @Nullable Integer version,
        Dimension by,
        int smallestCount,
        GapView total,
        List<ColumnView> columns,
        List<DomainView> domains) {

    /**
     * A need against places.
     *
     * @param students absent when withheld
     * @param places as far as reported; absent, as all below, where services do not tell
     * @param servicesOfUnknownCapacity whose last report is missing or too old to be believed
     * @param unmet how many students there is no place for; absent where either is not known
     */
    record GapView(
            @Nullable Long students,
            boolean withheld,
            @Nullable Integer services,
            @Nullable Long places,
            @Nullable Long openPlaces,
            @Nullable Integer servicesOfUnknownCapacity,
            @Nullable Long unmet) {

        static GapView of(Gap gap) {
            Offer offer = gap.offer();
            return offer == null
                    ? new GapView(gap.students(), gap.withheld(), null, null, null, null, null)
                    : new GapView(
                            gap.students(),
                            gap.withheld(),
                            offer.services(),
                            offer.places(),
                            offer.openPlaces(),
                            offer.ofUnknownCapacity(),
                            gap.unmet());
        }
    }

    /** A school, by its sourced id; a language; or a tier. */
    record ColumnView(String column, GapView gap) {
        static ColumnView of(GapMap.Column column) {
            return new ColumnView(column.name(), GapView.of(column.gap()));
        }
    }

    record DomainView(String domain, GapView gap, List<ColumnView> columns) {
        static DomainView of(GapMap.DomainGaps domain) {
            return new DomainView(
                    domain.domain(),
                    GapView.of(domain.all()),
                    domain.columns().stream().map(ColumnView::of).toList());
        }
    }

    static GapMapView of(ShowGaps.Shown shown) {
        AssessmentHeader assessment = shown.basis().assessment();
        GapMap map = shown.map();
        return new GapMapView(
                shown.basis().source(),
                assessment == null ? null : assessment.id(),
                shown.basis().period(),
                shown.basis().version(),
                map.by(),
                map.smallest(),
                GapView.of(map.total()),
                map.columns().stream().map(ColumnView::of).toList(),
                map.domains().stream().map(DomainView::of).toList());
    }
}
