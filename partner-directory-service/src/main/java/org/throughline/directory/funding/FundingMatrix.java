package org.throughline.directory.funding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.register.Entry;

/** For each partnership and position what pays for it, and which day it is paid for no more. */
public record FundingMatrix(List<Row> rows) {

    public FundingMatrix {
        rows = List.copyOf(rows);
    }

    /**
     * A partnership as a whole, or one of its positions.
     *
     * @param position null for the partnership as a whole
     * @param fundedThrough the last day without a gap on which something pays for it; null when nothing does today
     * @param onlySource whether on the day of the question a single source carries it
     */
    public record Row(
            UUID organization,
            @Nullable String position,
            List<Cell> cells,
            @Nullable LocalDate fundedThrough,
            boolean onlySource) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What a source pays. */
    public record Cell(UUID source, String name, Money amount, LocalDate firstDay, LocalDate lastDay) {

        boolean paysOn(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** A position by its name, however that is written. */
    private record Funded(UUID organization, @Nullable String position) {

        static Funded by(Share share) {
            String position = share.position();
            return new Funded(
                    share.organization(),
                    position == null ? null : position.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        }
    }

    private record Share(UUID organization, @Nullable String position, Cell cell) {}

    /** Sources that have ended are left out; what ends first comes first. */
    public static FundingMatrix of(List<Entry<FundingSource>> sources, LocalDate day) {
        Map<Funded, List<Share>> shares = sources.stream()
                .filter(source -> !source.content().period().lastDay().isBefore(day))
                .flatMap(source -> source.content().allocations().stream().map(allocation -> share(source, allocation)))
                .collect(groupingBy(Funded::by, LinkedHashMap::new, toList()));
        return new FundingMatrix(shares.entrySet().stream()
                .map(entry -> row(
                        entry.getValue().get(0),
                        entry.getValue().stream()
                                .map(Share::cell)
                                .sorted(Comparator.comparing(Cell::lastDay))
                                .toList(),
                        day))
                .sorted(Comparator.comparing(Row::fundedThrough, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList());
    }

    private static Share share(Entry<FundingSource> source, Allocation allocation) {
        FundingSource content = source.content();
        return new Share(
                allocation.organization().value(),
                position(allocation),
                new Cell(
                        source.id(),
                        content.name(),
                        new Money(allocation.minorUnits(), content.amount().currency()),
                        content.period().firstDay(),
                        content.period().lastDay()));
    }

    /** Where blanks were kept as a position, before they were refused, it is the partnership as a whole that is paid for. */
    private static @Nullable String position(Allocation allocation) {
        String position = allocation.position();
        return position == null || position.isBlank() ? null : position.strip();
    }

    /** @param first what it says of the position is what is shown */
    private static Row row(Share first, List<Cell> cells, LocalDate day) {
        return new Row(
                first.organization(),
                first.position(),
                cells,
                fundedThrough(cells, day),
                cells.stream()
                                .filter(cell -> cell.paysOn(day))
                                .map(Cell::source)
                                .distinct()
                                .count()
                        == 1);
    }

    /** Follows from day to day as long as some source pays. */
    private static @Nullable LocalDate fundedThrough(List<Cell> cells, LocalDate day) {
        LocalDate through = day.minusDays(1);
        LocalDate further = reach(cells, day);
        while (further.isAfter(through)) {
            through = further;
            further = through.equals(LocalDate.MAX) ? through : reach(cells, through.plusDays(1));
        }
        return through.isBefore(day) ? null : through;
    }

    private static LocalDate reach(List<Cell> cells, LocalDate day) {
        return cells.stream()
                .filter(cell -> cell.paysOn(day))
                .map(Cell::lastDay)
                .max(Comparator.naturalOrder())
                .orElse(day.minusDays(1));
    }
}
