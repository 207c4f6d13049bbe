package org.throughline.directory.assessment.gap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assessment.NeedCount;

/**
 * Needs against places, by domain and by school, language or tier.
 *
 * @param smallest number of students that is shown
 * @param columns the students of each column over all domains; a student may have several needs
 * @param total of all
 */
public record GapMap(Dimension by, int smallest, List<DomainGaps> domains, List<Column> columns, Gap total) {

    /** A column, and the gap in it. */
    public record Column(String name, Gap gap) {}

    /**
     * A domain.
     *
     * @param columns where there is a need or a place
     */
    public record DomainGaps(String domain, Gap all, List<Column> columns) {
        public DomainGaps {
            columns = List.copyOf(columns);
        }
    }

    public GapMap {
        Objects.requireNonNull(by);
        domains = List.copyOf(domains);
        columns = List.copyOf(columns);
    }

    public static GapMap of(List<NeedCount> counts, Offers offers, Dimension by, int smallest) {
        CountGrid grid = CountGrid.of(counts, by);
        return new Drawing(
                        grid,
                        Objects.requireNonNull(withholdings(counts, smallest).get(by)),
                        offers,
                        by)
                .drawn(smallest);
    }

    /** All maps of one assessment together: they share the totals of the domains, and none may show what another withholds. */
    private static Map<Dimension, Withholding> withholdings(List<NeedCount> counts, int smallest) {
        Map<Dimension, Withholding> all = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            all.put(dimension, new Withholding(CountGrid.of(counts, dimension), smallest));
        }
        boolean more = true;
        while (more) {
            all.values().forEach(Withholding::complete);
            more = false;
            for (Withholding one : all.values()) {
                for (Withholding other : all.values()) {
                    more |= one.withholdTotalsOf(other);
                }
            }
        }
        return all;
    }

    /** A grid, and what of it may be shown. */
    private record Drawing(CountGrid grid, Withholding withholding, Offers offers, Dimension by) {

        GapMap drawn(int smallest) {
            return new GapMap(
                    by,
                    smallest,
                    IntStream.range(0, grid.rows()).mapToObj(this::domain).toList(),
                    IntStream.range(0, grid.columns())
                            .mapToObj(column -> new Column(name(column), gap(grid.rows(), column, null)))
                            .toList(),
                    gap(grid.rows(), grid.columns(), null));
        }

        private DomainGaps domain(int row) {
            String domain = grid.domains().get(row);
            return new DomainGaps(
                    domain,
                    gap(row, grid.columns(), offers.of(domain)),
                    IntStream.range(0, grid.columns())
                            .mapToObj(column ->
                                    new Column(name(column), gap(row, column, offers.of(domain, by, name(column)))))
                            .filter(Drawing::says)
                            .toList());
        }

        private static boolean says(Column column) {
            Offer offer = column.gap().offer();
            Long students = column.gap().students();
            return students == null || students > 0 || (offer != null && offer.services() > 0);
        }

        private String name(int column) {
            return grid.columnNames().get(column);
        }

        private Gap gap(int row, int column, @Nullable Offer offer) {
            return new Gap(withholding.isWithheld(row, column) ? null : Long.valueOf(grid.at(row, column)), offer);
        }
    }
}
