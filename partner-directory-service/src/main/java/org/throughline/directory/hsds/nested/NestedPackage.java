package org.throughline.directory.hsds.nested;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.tabular.PackageLimits;
import org.throughline.directory.hsds.tabular.ReadRow;
import org.throughline.directory.hsds.tabular.RowCount;
import org.throughline.directory.hsds.tabular.RowJudge;
import org.throughline.directory.hsds.tabular.RowSource;

/**
 * Documents as the standard's lists give them with {@code full=true}: one on each line, a list of them, or pages with
 * their {@code contents}. Each says by its own properties what it is ({@link DocumentKind}), or its line names the table
 * ({@link TableLine}).
 *
 * <p>A record may be carried by many documents, so that none is whole before the last is read: all are held, and there
 * are fifty thousand at most. A fault names its place by a JSON Pointer from where the outermost JSON on its line begins.
 */
public final class NestedPackage implements RowSource {

    /** What is held together: some ten for each service. */
    static final int MOST_ROWS = 50_000;

    /** A document is a tree while it is read: in the worst case all of it is one. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private final Faults faults;
    private final RowCount count;
    private final MergedRows documents;
    private final Deque<ReadRow> rows = new ArrayDeque<>();

    private NestedPackage(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
        this.count = new RowCount(MOST_ROWS);
        this.documents = new MergedRows(faults, count);
    }

    public static NestedPackage open(Path file, PackageLimits limits, Faults faults) throws IOException {
        NestedPackage opened = new NestedPackage(JSON.createParser(file.toFile()), faults);
        if (Files.size(file) > MOST_BYTES) {
            opened.refuse("TOO_LARGE", "Nested documents of 16 mebibytes are taken at most.");
        } else {
            opened.readAll(limits);
        }
        return opened;
    }

    @Override
    public List<ReadRow> next(int most) {
        List<ReadRow> batch = new ArrayList<>();
        while (batch.size() < most && !rows.isEmpty()) {
            batch.add(rows.remove());
        }
        return batch;
    }

    private void readAll(PackageLimits limits) throws IOException {
        try {
            if (new DocumentWalk(parser, new NestedRows(documents)).isEmpty()) {
                refuse("NO_DOCUMENT", "There is nothing in it, not so much as a list of no documents.");
            }
        } catch (JsonProcessingException | CharConversionException malformed) {
            refuse("MALFORMED_JSON", "From this line on the text is not JSON, or not of this form.");
        } catch (RowCount.TooManyException tooMany) {
            refuse("TOO_MANY_ROWS", "Nested documents of " + MOST_ROWS + " records are taken at most.");
        }
        if (!faults.isUnreadable()) {
            judge(limits);
        }
    }

    private void judge(PackageLimits limits) {
        documents.all().forEach(row -> judge(limits, row)
                .map(judged -> new ReadRow(judged.record(), judged.refused() || documents.isSpoiled(row)))
                .ifPresent(rows::add));
    }

    private Optional<ReadRow> judge(PackageLimits limits, NestedRow row) {
        Faults ofRow = new Faults();
        Optional<ReadRow> judged = new RowJudge(row.table(), row.table().name(), limits, ofRow)
                .judge(row.place().line(), row.settled());
        ofRow.kept().forEach(fault -> faults.add(fault.below(row.place().pointer())));
        return judged.map(read -> read.at(row.place().pointer()));
    }

    private void refuse(String code, String message) {
        faults.add(new FileFault("", parser.currentLocation().getLineNr(), "", code, message));
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
