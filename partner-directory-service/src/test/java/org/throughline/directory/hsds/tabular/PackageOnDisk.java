package org.throughline.directory.hsds.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes packages for tests: a faultless small one, and whatever a test puts in its place. */
public final class PackageOnDisk {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Two organizations, two services, a location: nothing wrong with any of it. */
    public static PackageOnDisk faultless() {
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,Counseling", "o2,Open Table,Food")
                .with(
                        "services.csv",
                        "id,organization_id,name,status,minimum_age,maximum_age",
                        "s1,o1,Counseling,active,6,18",
                        "s2,o2,Food box,active,,")
                .with("locations.csv", "id,location_type,name,latitude,longitude", "l1,physical,House,41.5,-90.4")
                .with("service_at_location.csv", "id,service_id,location_id", "a1,s1,l1");
    }

    public static PackageOnDisk ofFolder(Path folder) throws IOException {
        PackageOnDisk all = new PackageOnDisk();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().collect(Collectors.toList())) {
                all.files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    public PackageOnDisk with(String file, String... lines) {
        return with(file, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public PackageOnDisk with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    public PackageOnDisk without(String file) {
        files.remove(file);
        return this;
    }

    public Path zip(Path folder) throws IOException {
        return Files.write(Files.createTempFile(folder, "package", ".zip"), zip());
    }

    /** To be sent: nothing of it lies on the disk. */
    public byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(file.getValue());
                archive.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
