package org.throughline.directory.hsds.nested;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** A directory as documents, one on each line, as {@link NestedPackage} reads them: each says all that there is of what it carries. */
public final class NestedWriter implements Closeable {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    public NestedWriter(OutputStream out) throws IOException {
        json = JSON.createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    /** Gives the number of lines. */
    public int write(DocumentBatch batch) throws IOException {
        DocumentLine line = new DocumentLine(json, batch);
        for (UUID root : batch.roots()) {
            line.write(root);
        }
        return batch.roots().size();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
