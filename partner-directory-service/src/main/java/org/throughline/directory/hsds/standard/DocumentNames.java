package org.throughline.directory.hsds.standard;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names under which documents, or what they come in, hold records: a list or an object there is meant as that, wherever it stands. */
public final class DocumentNames {

    /** The documents of a page. */
    public static final String CONTENTS = "contents";

    private static final Set<String> HOLDING = Stream.concat(
                    Stream.of(CONTENTS), HsdsTables.all().stream().flatMap(DocumentNames::of))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> POINTING = HsdsTables.all().stream()
            .flatMap(table -> table.references().stream())
            .map(Reference::column)
            .collect(Collectors.toUnmodifiableSet());

    private DocumentNames() {}

    public static boolean holdRecords(String property) {
        return HOLDING.contains(property);
    }

    /** However it is spelled, and whether it holds records or says which. */
    public static boolean speakOfRecords(String property) {
        String name = ConfidentialMark.word(property).toLowerCase(Locale.ROOT);
        return HOLDING.contains(name) || POINTING.contains(name);
    }

    private static Stream<String> of(HsdsTable table) {
        Stream<String> nesting = table.references().stream()
                .filter(reference -> reference.targets().size() == 1)
                .map(reference -> reference.column().replaceAll("_id$", ""));
        Stream<String> named = table.references().stream()
                .flatMap(reference -> Stream.of(reference.listedAs(), reference.embeddedAs()))
                .filter(Objects::nonNull);
        return Stream.of(Stream.of(table.name(), table.name() + ".csv"), nesting, named)
                .flatMap(Function.identity());
    }
}
