package org.throughline.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Everything in deploy/sample, read from its files. */
public record Sample(List<District> districts) {

    /** The two districts, with the time zones that the sample's README gives: no file has them. */
    private static final Map<String, ZoneId> ZONES = new TreeMap<>(
            Map.of("riverbend", ZoneId.of("America/Chicago"), "lakeshore", ZoneId.of("America/New_York")));

    public Sample {
        districts = List.copyOf(districts);
    }

    public static Sample read(Path folder) {
        try {
            JsonNode people =
                    new ObjectMapper().readTree(folder.resolve("people.json").toFile());
            return new Sample(ZONES.entrySet().stream()
                    .map(zone -> district(folder, people, zone.getKey(), zone.getValue()))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static District district(Path sample, JsonNode people, String code, ZoneId zone) {
        Path folder = sample.resolve(code);
        JsonNode admin = one(people.path("users"), "username", "admin." + code);
        JsonNode integrator = one(people.path("users"), "serviceAccountClientId", "integrator-" + code);
        return new District(
                code,
                admin.at("/attributes/tenant/0").asText(),
                name(folder),
                zone,
                integrator.at("/attributes/integrator/0").asText(),
                folder,
                new RosterFiles(folder.resolve("roster")).students(),
                new DirectoryFiles(folder.resolve("hsds")).services(),
                agencies(sample, people, code));
    }

    private static String name(Path folder) {
        return CsvTable.rows(folder.resolve("roster").resolve("orgs.csv")).stream()
                .filter(row -> row.getField("type").equals("district"))
                .map(row -> row.getField("name"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Agency> agencies(Path sample, JsonNode people, String code) {
        List<Agency> agencies = new ArrayList<>();
        for (NamedCsvRecord row : CsvTable.rows(sample.resolve("agencies.csv"))) {
            if (row.getField("tenant").equals(code)) {
                String id = row.getField("id");
                agencies.add(new Agency(
                        id,
                        row.getField("name"),
                        row.getField("intakeEmail"),
                        code,
                        row.getField("organizationId"),
                        staff(people, id)));
            }
        }
        return agencies;
    }

    private static String staff(JsonNode people, String agencyId) {
        return StreamSupport.stream(people.path("users").spliterator(), false)
                .filter(user -> user.at("/attributes/organization/0").asText().equals(agencyId))
                .map(user -> user.path("username").asText())
                .filter(name -> name.startsWith("staff."))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works for agency " + agencyId));
    }

    private static JsonNode one(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("people.json has no " + value));
    }
}
