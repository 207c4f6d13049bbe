package org.throughline.directory.hsds.sheet;

import java.util.Optional;
import java.util.stream.Stream;

/** What a line says of where its service is, in one cell or in several. */
final class LineAddress {

    private static final int FIRST_OF_POSTAL_CODE = 5;

    private final SheetLine line;
    private final WrittenAddress ofCity;
    private final WrittenAddress ofStreet;

    LineAddress(SheetLine line) {
        this.line = line;
        this.ofCity = WrittenAddress.ofCity(line.cell(SheetField.CITY).orElse(""));
        this.ofStreet = WrittenAddress.ofStreet(line.cell(SheetField.ADDRESS).orElse(""), ofCity.city());
    }

    /** Out of all cells that say it; empty where none names a street. */
    Optional<WrittenAddress> written() {
        return line.cell(SheetField.ADDRESS)
                .map(cell -> new WrittenAddress(
                        ofStreet.street(),
                        first(SheetField.CITY, ofCity.city(), ofStreet.city()),
                        first(SheetField.STATE, own(SheetField.STATE), ofCity.state(), ofStreet.state()),
                        first(
                                SheetField.POSTAL_CODE,
                                own(SheetField.POSTAL_CODE),
                                ofCity.postalCode(),
                                ofStreet.postalCode())));
    }

    /** Columns of their own that say another thing than the address does: which of them is right nobody knows. */
    Stream<SheetField> contradicted() {
        return Stream.concat(
                Stream.of(ofCity.state(), ofStreet.state())
                        .filter(said -> isAnotherState(own(SheetField.STATE), said))
                        .map(said -> SheetField.STATE)
                        .limit(1),
                Stream.of(ofCity.postalCode(), ofStreet.postalCode())
                        .filter(said -> isAnotherCode(own(SheetField.POSTAL_CODE), said))
                        .map(said -> SheetField.POSTAL_CODE)
                        .limit(1));
    }

    /** As far as both are understood. */
    private static boolean isAnotherState(String own, String said) {
        return UsStates.code(own)
                .filter(code ->
                        UsStates.code(said).filter(other -> !other.equals(code)).isPresent())
                .isPresent();
    }

    private static boolean isAnotherCode(String own, String said) {
        return !own.isEmpty() && !said.isEmpty() && !own.regionMatches(0, said, 0, FIRST_OF_POSTAL_CODE);
    }

    private String own(SheetField field) {
        return line.cell(field).orElse("");
    }

    private String first(SheetField field, String... said) {
        return Stream.of(said).filter(text -> !text.isEmpty()).findFirst().orElseGet(() -> line.byDefault(field));
    }
}
