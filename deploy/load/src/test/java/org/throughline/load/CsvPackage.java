package org.throughline.load;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP of CSV files, written row by row. */
final class CsvPackage implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Writer out;

    CsvPackage(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file));
        out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    }

    /** @param row gives the line of each number from 0 */
    void table(String name, String header, int rows, IntFunction<String> row) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        out.write(header);
        out.write('\n');
        for (int number = 0; number < rows; number++) {
            out.write(row.apply(number));
            out.write('\n');
        }
        out.flush();
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
