package org.throughline.directory.hsds.tabular;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;

/** Reads the rows of one file, one after the other. */
final class RowReader {

    private final String file;
    private final TableHeader header;
    private final RowJudge judge;
    private final Faults faults;

    RowReader(String file, TableHeader header, RowJudge judge, Faults faults) {
        this.file = file;
        this.header = header;
        this.judge = judge;
        this.faults = faults;
    }

    Optional<ReadRow> read(long line, List<String> cells) {
        if (cells.size() != header.names().size()) {
            faults.add(
                    new FileFault(file, line, "", "FIELD_COUNT", "The row has more or fewer fields than the header."));
            return judge.doubtful(line, values(cells));
        }
        return judge.judge(line, values(cells));
    }

    private Map<String, String> values(List<String> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), header.names().size()); i++) {
            values.put(header.names().get(i), cells.get(i));
        }
        return values;
    }
}
