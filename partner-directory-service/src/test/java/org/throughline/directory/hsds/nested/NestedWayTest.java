package org.throughline.directory.hsds.nested;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.standard.Reference;

/** What is written under a property is read as the same table's record, by the same column. */
class NestedWayTest {

    private static Collection<HsdsTable> targets(Reference reference) {
        return reference.targets().isEmpty()
                ? HsdsTables.all()
                : reference.targets().stream().map(HsdsTables::table).collect(Collectors.toUnmodifiableList());
    }

    private static Stream<Reference> references(HsdsTable table) {
        return table.references().stream();
    }

    @Test
    void everyListLeadsBackToItsTableAndColumn() {
        HsdsTables.all().forEach(table -> references(table)
                .filter(reference -> reference.listedAs() != null)
                .forEach(reference -> targets(reference)
                        .forEach(target -> assertThat(NestedWay.listing(target, reference.listedAs() + ""))
                                .as("%s of %s by %s", reference.listedAs(), target.name(), reference.column())
                                .contains(new NestedWay(table, reference.column())))));
    }

    @Test
    void everyCarriedRecordLeadsBackToItsTableAndColumn() {
        List<Reference> carried = HsdsTables.all().stream()
                .flatMap(NestedWayTest::references)
                .filter(reference -> reference.embeddedAs() != null)
                .toList();

        assertThat(carried).isNotEmpty();
        HsdsTables.all().forEach(table -> references(table)
                .filter(reference -> reference.embeddedAs() != null)
                .forEach(reference -> targets(reference)
                        .forEach(target -> assertThat(NestedWay.carrying(table, reference.embeddedAs() + ""))
                                .contains(new NestedWay(target, reference.column())))));
    }

    /** A property of a document is either a list or one record, never both: its name alone says which. */
    @Test
    void noNameIsBothAListAndOneRecord() {
        HsdsTables.all().forEach(table -> HsdsTables.all().stream()
                .flatMap(NestedWayTest::references)
                .map(Reference::listedAs)
                .filter(name -> name != null && NestedWay.listing(table, name).isPresent())
                .forEach(name -> assertThat(NestedWay.carrying(table, name)).isEmpty()));
    }
}
