package org.throughline.directory.hsds;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.FileFault;
import org.throughline.kit.worker.WorkFiles;

/** Holds faults outside of memory until they are stored. There is a file only where there is a fault. */
final class FaultFile implements Consumer<FileFault>, Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final long most;
    private @Nullable Path file;
    private @Nullable BufferedWriter writer;
    private @Nullable BufferedReader reader;
    private long count;

    /** @param most more than these are not held */
    FaultFile(long most) {
        this.most = most;
    }

    @Override
    public void accept(FileFault fault) {
        if (count >= most) {
            return;
        }
        try {
            BufferedWriter out = writer();
            out.write(JSON.writeValueAsString(fault));
            out.write('\n');
            count++;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private BufferedWriter writer() throws IOException {
        if (writer == null) {
            file = WorkFiles.begin("directory-import-faults");
            writer = Files.newBufferedWriter(file);
        }
        return writer;
    }

    /** The next of those that it was given; empty when there are no more. From then on it is given none. */
    List<FileFault> next(int size) throws IOException {
        List<FileFault> faults = new ArrayList<>();
        if (file == null) {
            return faults;
        }
        String line = reader(file).readLine();
        while (line != null) {
            faults.add(JSON.readValue(line, FileFault.class));
            line = faults.size() < size ? reader(file).readLine() : null;
        }
        return faults;
    }

    private BufferedReader reader(Path written) throws IOException {
        if (reader == null) {
            writer().close();
            reader = Files.newBufferedReader(written);
        }
        return reader;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
        if (reader != null) {
            reader.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
