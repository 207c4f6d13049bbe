package org.throughline.directory.funding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

    private record Funded(UUID organization, @Nullable String position) {}

    private record Share(Funded funded, Cell cell) {}

    /** Sources that have ended are left out; what ends first comes first. */
    public static FundingMatrix of(List<Entry<FundingSource>> sources, LocalDate day) {
        Map<Funded, List<Share>> shares = sources.stream()
                .filter(source -> !source.content().period().lastDay().isBefore(day))
                .flatMap(source -> source.content().allocations().stream().map(allocation -> share(source, allocation)))
                .collect(groupingBy(Share::funded, LinkedHashMap::new, toList()));
        return new FundingMatrix(shares.entrySet().stream()
                .map(entry -> row(
                        entry.getKey(),
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
                new Funded(allocation.organization().value(), allocation.position()),
                new Cell(
                        source.id(),
                        content.name(),
                        new Money(allocation.minorUnits(), content.amount().currency()),
                        content.period().firstDay(),
                        content.period().lastDay()));
    }

    private static Row row(Funded funded, List<Cell> cells, LocalDate day) {
        return new Row(
                funded.organization(),
                funded.position(),
                cells,
                fundedThrough(cells, day),
                cells.stream().filter(cell -> cell.paysOn(day)).count() == 1);
    }

    /** Follows from day to day as long as some source pays. */
    private static @Nullable LocalDate fundedThrough(List<Cell> cells, LocalDate day) {
        LocalDate through = day.minusDays(1);
        for (LocalDate further = reach(cells, day);
                further.isAfter(through);
                further = reach(cells, through.plusDays(1))) {
            through = further;
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
