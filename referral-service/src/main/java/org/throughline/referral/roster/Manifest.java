package org.throughline.referral.roster;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the package says about itself: the version of OneRoster, and which files are whole lists or changes only. */
record Manifest(Version version, Map<String, Mode> files) {

    static final String FILE = "manifest.csv";

    enum Version {
        V1_1,
        V1_2
    }

    enum Mode {
        BULK,
        DELTA,
        ABSENT
    }

    /** @throws RosterRefused without a readable manifest of a version that is read */
    static Manifest read(RosterArchive archive, Faults faults) throws IOException {
        if (!archive.has(FILE)) {
            throw new RosterRefused(RosterFault.file(FILE, FaultCode.FILE_MISSING));
        }
        Map<String, String> properties = new HashMap<>();
        CsvFile file = new CsvFile(FILE, Set.of("propertyName", "value"), faults);
        file.read(
                archive.content(FILE),
                row -> properties.put(
                        row.required("propertyName"), row.text("value").orElse("")));
        if (faults.size() > 0) {
            throw new RosterRefused(faults.all());
        }
        return new Manifest(version(properties.getOrDefault("oneroster.version", "")), modes(properties));
    }

    /** A file that the manifest does not name, or names in an unknown way, is never taken for a whole list. */
    Mode mode(String file) {
        return files.getOrDefault(file, Mode.DELTA);
    }

    boolean names(String file) {
        return files.containsKey(file);
    }

    private static Version version(String value) {
        return switch (value) {
            case "1.1" -> Version.V1_1;
            case "1.2" -> Version.V1_2;
            default -> throw new RosterRefused(RosterFault.file(FILE, FaultCode.UNSUPPORTED_VERSION));
        };
    }

    private static Map<String, Mode> modes(Map<String, String> properties) {
        Map<String, Mode> modes = new HashMap<>();
        properties.forEach((property, value) -> {
            if (property.startsWith("file.")) {
                String file = property.substring("file.".length()) + ".csv";
                switch (value) {
                    case "bulk" -> modes.put(file, Mode.BULK);
                    case "delta" -> modes.put(file, Mode.DELTA);
                    case "absent" -> modes.put(file, Mode.ABSENT);
                    default -> {}
                }
            }
        });
        return modes;
    }
}
