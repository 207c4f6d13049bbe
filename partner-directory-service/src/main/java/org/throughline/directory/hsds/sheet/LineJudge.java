package org.throughline.directory.hsds.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.directory.csv.CsvRows;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.csv.SheetText;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.PackageLimits;
import org.throughline.directory.hsds.tabular.ReadRow;
import org.throughline.directory.hsds.tabular.RowJudge;

/** Judges the lines of a sheet one after the other. A line is taken whole or not at all. */
final class LineJudge {

    /** Where the field's name does not tell by itself. */
    private static final Map<String, SheetField> FILLED_FROM = Map.ofEntries(
            Map.entry(HsdsTables.ORGANIZATIONS + ".id", SheetField.ORGANIZATION),
            Map.entry(HsdsTables.ORGANIZATIONS + ".name", SheetField.ORGANIZATION),
            Map.entry(HsdsTables.ORGANIZATIONS + ".description", SheetField.ORGANIZATION),
            Map.entry(HsdsTables.LOCATIONS + ".name", SheetField.ORGANIZATION),
            Map.entry(HsdsTables.LOCATIONS + ".external_identifier", SheetField.SCHOOL),
            Map.entry(HsdsTables.SERVICES + ".id", SheetField.SERVICE),
            Map.entry(HsdsTables.SERVICES + ".organization_id", SheetField.ORGANIZATION),
            Map.entry(HsdsTables.SERVICES + ".name", SheetField.SERVICE),
            Map.entry(HsdsTables.SERVICES + ".fees_description", SheetField.COST),
            Map.entry(HsdsTables.SERVICES + ".interpretation_services", SheetField.INTERPRETER),
            Map.entry(HsdsTables.COST_OPTIONS + ".option", SheetField.COST),
            Map.entry(HsdsTables.CONTACTS + ".name", SheetField.CONTACT),
            Map.entry(HsdsTables.SCHEDULES + ".description", SheetField.HOURS));

    private final SheetMatching matching;
    private final PackageLimits limits;
    private final Faults faults;
    /** What earlier lines said already, such as their organization; a refused line has said nothing. */
    private final Set<String> seen = new HashSet<>();
    /** Whether the lines of an organization that are at one address say that it is confidential. */
    private final Map<String, Boolean> confidential = new HashMap<>();

    LineJudge(SheetMatching matching, PackageLimits limits, Faults faults) {
        this.matching = matching;
        this.limits = limits;
        this.faults = faults;
    }

    /** The rows that the line stands for; none where it has a fault, or is blank. */
    List<ReadRow> judge(CsvRows.Line found) {
        if (!isText(found)) {
            return List.of();
        }
        SheetLine line = new SheetLine(matching, found.cells());
        Optional<String> organization = line.value(SheetField.ORGANIZATION);
        Optional<String> service = line.value(SheetField.SERVICE);
        if (line.isBlank() || !isComplete(found.number(), line) || organization.isEmpty() || service.isEmpty()) {
            return List.of();
        }
        if (seen.contains(HsdsTables.SERVICES + SheetLine.key(organization.get(), service.get()))) {
            String header = matching.headerOf(SheetField.SERVICE);
            fault(found.number(), header, "DUPLICATE_ROW", "An earlier line has this service.");
            return List.of();
        }
        if (contradictsOfItsPlace(line, SheetLine.key(organization.get()))) {
            fault(
                    found.number(),
                    matching.headerOf(SheetField.CONFIDENTIAL),
                    "CONTRADICTION",
                    "An earlier line says otherwise of this address.");
            return List.of();
        }
        return judged(found.number(), LineRecords.of(line, organization.get(), service.get(), limits.sent()));
    }

    /** One address is not confidential on one line and told on another. */
    private boolean contradictsOfItsPlace(SheetLine line, String organization) {
        boolean said = line.says(SheetField.CONFIDENTIAL);
        return line.value(SheetField.ADDRESS)
                .map(address -> confidential.putIfAbsent(LinePlaces.openKey(line, organization), said))
                .filter(before -> before != said)
                .isPresent();
    }

    /** Told once, however many records the cell would fill: the whole sheet was most likely saved in another encoding. */
    private boolean isText(CsvRows.Line found) {
        OptionalInt garbled = IntStream.range(0, found.cells().size())
                .filter(cell -> CsvRows.isGarbled(found.cells().get(cell)))
                .findFirst();
        garbled.ifPresent(
                cell -> fault(found.number(), matching.columns().get(cell).header(), "ENCODING", SheetText.NOT_UTF_8));
        return garbled.isEmpty();
    }

    private boolean isComplete(long number, SheetLine line) {
        long before = faults.total();
        Stream.of(SheetField.values())
                .filter(field -> field.isRequired() && line.value(field).isEmpty())
                .forEach(field ->
                        fault(number, matching.headerOf(field), "VALUE_MISSING", "The column must have a value."));
        line.unreadable()
                .forEach(field -> fault(
                        number,
                        matching.headerOf(field),
                        field.rule().fault(),
                        field.rule().expectation()));
        line.address().written().ifPresent(address -> requireWhole(number, address));
        line.address()
                .contradicted()
                .forEach(field -> fault(
                        number,
                        matching.headerOf(field),
                        "CONTRADICTION",
                        "The address on this line says another one: correct either, or leave one out."));
        return faults.total() == before;
    }

    private void requireWhole(long number, WrittenAddress address) {
        require(number, SheetField.CITY, address.city(), "city");
        require(number, SheetField.STATE, address.state(), "state");
        require(number, SheetField.POSTAL_CODE, address.postalCode(), "postal code");
    }

    /** At the column of what is missing, or where there is none at the address that lacks it. */
    private void require(long number, SheetField field, String value, String name) {
        if (value.isEmpty()) {
            SheetField shown = matching.hasColumn(field) ? field : SheetField.ADDRESS;
            String message = "The address has no " + name
                    + ". Write it into the address, as 123 Oak St, Springfield, IL 62701; or into a column of its own; or send default="
                    + field.code() + "=... for all lines without one.";
            fault(number, matching.headerOf(shown), "VALUE_MISSING", message);
        }
    }

    private List<ReadRow> judged(long number, Collection<Drafts.Draft> drafts) {
        Set<FileFault> found = new LinkedHashSet<>();
        List<ReadRow> rows = new ArrayList<>();
        drafts.stream()
                .filter(draft -> draft.table().equals(HsdsTables.SERVICES) || !seen.contains(draft.identity()))
                .forEach(draft -> {
                    Faults ofDraft = new Faults();
                    new RowJudge(HsdsTables.table(draft.table()), SheetRows.FILE, limits, ofDraft)
                            .judge(number, draft.values())
                            .ifPresent(rows::add);
                    ofDraft.kept().forEach(fault -> found.add(ofCell(draft.table(), fault)));
                });
        if (!found.isEmpty()) {
            found.forEach(faults::add);
            return List.of();
        }
        drafts.forEach(draft -> seen.add(draft.identity()));
        return rows;
    }

    /** A cell may fill several records, and is told once. */
    private FileFault ofCell(String table, FileFault fault) {
        return new FileFault(
                SheetRows.FILE, fault.line(), header(table, fault.column()), fault.code(), fault.message());
    }

    /** The header over the cell that a column of the standard was filled from. */
    private String header(String table, String column) {
        return Optional.ofNullable(FILLED_FROM.get(table + "." + column))
                .or(() -> Stream.of(SheetField.values())
                        .filter(field -> field.code().endsWith("." + column))
                        .findFirst())
                .map(this::shown)
                .map(matching::headerOf)
                .orElseGet(() -> column.startsWith("sheet.") ? column.substring("sheet.".length()) : column);
    }

    /** Two ages may come of one column. */
    private SheetField shown(SheetField field) {
        boolean age = field == SheetField.MINIMUM_AGE || field == SheetField.MAXIMUM_AGE;
        return age && !matching.hasColumn(field) ? SheetField.AGES : field;
    }

    private void fault(long line, String column, String code, String message) {
        faults.add(new FileFault(SheetRows.FILE, line, column, code, message));
    }
}
