package org.throughline.directory.hsds.tabular;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;

/**
 * A package as one JSON object, as the standard's example has it: each member is a table by its file's name, or without
 * {@code .csv}, and holds the list of its rows. Lines are those of the text, and faults
 * of rows have a JSON Pointer beside them.
 */
public final class JsonPackage implements RowSource {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What a fault may repeat; anything else is no name of a table. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");

    private final JsonParser parser;
    private final PackageLimits limits;
    private final Faults faults;
    private final RowCount count;
    private @Nullable RowJudge table;
    /** Of rows, told with where they stand: all of the text may be one line. */
    private final Faults ofRows;

    private String file = "";
    private int index;
    private boolean begun;
    private boolean ended;

    private JsonPackage(JsonParser parser, PackageLimits limits, Faults faults) {
        this.parser = parser;
        this.limits = limits;
        this.faults = faults;
        this.count = new RowCount(limits.rows());
        this.ofRows = new Faults(fault -> faults.add(fault.below(pointer())));
    }

    public static JsonPackage open(Path json, PackageLimits limits, Faults faults) throws IOException {
        return new JsonPackage(JSON.createParser(json.toFile()), limits, faults);
    }

    @Override
    public List<ReadRow> next(int most) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        try {
            while (!ended && rows.size() < most) {
                step().ifPresent(rows::add);
            }
        } catch (JsonProcessingException | CharConversionException malformed) {
            refuse("MALFORMED_JSON", "From this line on the text is not JSON, or not of this form.");
        } catch (RowCount.TooManyException tooMany) {
            refuse("TOO_MANY_ROWS", "The package holds more rows than one import takes.");
        }
        return rows;
    }

    private void refuse(String code, String message) {
        ended = true;
        faults.add(new FileFault("", line(), "", code, message));
    }

    private String pointer() {
        return "/" + file.replace("~", "~0").replace("/", "~1") + "/" + index;
    }

    private long line() {
        return parser.currentLocation().getLineNr();
    }

    private Optional<ReadRow> step() throws IOException {
        if (!begun) {
            begun = true;
            expect(JsonToken.START_OBJECT, parser.nextToken());
        }
        if (table != null) {
            return row(table);
        }
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_OBJECT) {
            expectEnd();
            ended = true;
            if (file.isEmpty()) {
                faults.add(FileFault.ofPackage("NO_TABLES", "The package holds no table of the standard."));
            }
        } else {
            openTable(token);
        }
        return Optional.empty();
    }

    private void openTable(@Nullable JsonToken token) throws IOException {
        expect(JsonToken.FIELD_NAME, token);
        String name = parser.currentName();
        long line = line();
        file = NAME.matcher(name).matches() ? name : "json";
        expect(JsonToken.START_ARRAY, parser.nextToken());
        table = HsdsTables.find(name.replaceAll("\\.csv$", ""))
                .map(found -> new RowJudge(found, file, limits, ofRows))
                .orElse(null);
        index = -1;
        if (table == null) {
            faults.add(FileFault.ofRow(file, line, "UNKNOWN_TABLE", "The standard has no table of this name."));
            parser.skipChildren();
        }
    }

    private Optional<ReadRow> row(RowJudge judge) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            table = null;
            return Optional.empty();
        }
        expect(JsonToken.START_OBJECT, token);
        count.one();
        index++;
        long line = line();
        long before = faults.total();
        RowValues values = values(judge.table());
        Optional<ReadRow> row = judge.judge(line, values).map(read -> read.at(pointer()));
        return faults.total() > before ? row.map(ReadRow::refusedAfterAll) : row;
    }

    private RowValues values(HsdsTable of) throws IOException {
        Map<String, SentValue> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken().isStructStart() && !SentValue.mayBeAnything(of, name)) {
                ofRows.add(new FileFault(file, line(), name, "NOT_A_VALUE", "A column holds one value."));
                parser.skipChildren();
            } else {
                SentValue.read(parser, limits.fieldLength()).in(of, name).ifPresent(value -> values.put(name, value));
            }
        }
        return RowValues.of(values);
    }

    /** What came behind it would be dropped, and then be withdrawn. */
    private void expectEnd() throws IOException {
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "the end was expected");
        }
    }

    private void expect(JsonToken expected, @Nullable JsonToken found) throws JsonProcessingException {
        if (found != expected) {
            throw new JsonParseException(parser, "another token was expected");
        }
    }

    @Override
    public long rows() {
        return count.value();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
