package org.throughline.directory.hsds.tabular;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;

/**
 * Which file of an archive holds which table: by the descriptor where there is one that can be read, else by its name.
 * Nothing is ever unpacked to a name out of the archive.
 */
final class PackageFiles {

    static final String DESCRIPTOR = "datapackage.json";

    private static final Pattern ARCHIVE =
            Pattern.compile(".*\\.(zip|gz|tgz|tar|bz2|xz|7z|rar)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST_DESCRIPTOR = 4 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private PackageFiles() {}

    /** Entries by table, in the order in which tables depend on each other. */
    static Map<HsdsTable, ZipEntry> find(ZipFile zip, Faults faults) throws IOException {
        Map<String, ZipEntry> files = files(zip, faults);
        Map<String, String> described = described(zip, files, faults);
        Map<HsdsTable, ZipEntry> found = new LinkedHashMap<>();
        for (HsdsTable table : HsdsTables.all()) {
            String file = described.getOrDefault(table.name(), table.name() + ".csv");
            ZipEntry entry = files.remove(file);
            if (entry != null) {
                found.put(table, entry);
            } else if (described.containsKey(table.name())) {
                faults.add(FileFault.ofFile(file, "FILE_MISSING", "The descriptor names a file that is not there."));
            }
        }
        files.keySet().forEach(name -> unused(name).ifPresent(faults::add));
        return found;
    }

    /** What is no table is left aside; but a table that is not read, or an archive that may hold some, was meant to be. */
    private static Optional<FileFault> unused(String name) {
        if (name.endsWith(".csv")) {
            return Optional.of(FileFault.ofFile(name, "UNKNOWN_TABLE", "The standard has no table of this name."));
        }
        return ARCHIVE.matcher(name).matches()
                ? Optional.of(FileFault.ofFile(
                        name,
                        "NESTED_ARCHIVE",
                        "An archive within the package is not read: pack its files themselves."))
                : Optional.empty();
    }

    private static Map<String, ZipEntry> files(ZipFile zip, Faults faults) {
        Map<String, ZipEntry> files = new LinkedHashMap<>();
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
            String name = baseName(entry.getName());
            if (files.putIfAbsent(name, entry) != null) {
                faults.add(FileFault.ofFile(name, "FILE_TWICE", "The package holds two files of this name."));
            }
        });
        return files;
    }

    private static Map<String, String> described(ZipFile zip, Map<String, ZipEntry> files, Faults faults)
            throws IOException {
        ZipEntry descriptor = files.get(DESCRIPTOR);
        if (descriptor == null) {
            return Map.of();
        }
        try (InputStream in = zip.getInputStream(descriptor)) {
            return resources(JSON.readTree(in.readNBytes(LONGEST_DESCRIPTOR)), faults);
        } catch (JsonProcessingException unreadable) {
            faults.add(FileFault.ofRow(DESCRIPTOR, 1, "DESCRIPTOR_UNREADABLE", "The descriptor is not JSON."));
            return Map.of();
        }
    }

    private static Map<String, String> resources(JsonNode descriptor, Faults faults) {
        if (!descriptor.path("resources").isArray()) {
            faults.add(FileFault.ofRow(DESCRIPTOR, 1, "DESCRIPTOR_UNREADABLE", "The descriptor lists no resources."));
            return Map.of();
        }
        Map<String, String> resources = new HashMap<>();
        for (JsonNode resource : descriptor.path("resources")) {
            String path = resource.path("path").asText();
            String name = resource.path("name").asText(baseName(path).replace(".csv", ""));
            resources.put(name.toLowerCase(Locale.ROOT), baseName(path));
        }
        return resources;
    }

    static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
