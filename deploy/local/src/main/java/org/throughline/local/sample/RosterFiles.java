package org.throughline.local.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** OneRoster 1.1 or 1.2 files and the guardian sheet. */
record RosterFiles(Path folder) {

    List<Student> students() {
        Map<String, String> birthDates = column("demographics.csv", "sourcedId", "birthDate");
        Map<String, String> schoolNames = column("orgs.csv", "sourcedId", "name");
        Map<String, String> schools = schools();
        Map<String, List<Guardian>> guardians = rows("guardians.csv")
                .collect(groupingBy(row -> row.getField("studentSourcedId"), mapping(RosterFiles::guardian, toList())));
        return rows("users.csv")
                .filter(row -> birthDates.containsKey(row.getField("sourcedId")))
                .map(row -> {
                    String id = row.getField("sourcedId");
                    String school = schools.getOrDefault(id, "");
                    return new Student(
                            id,
                            row.getField("givenName"),
                            row.getField("familyName"),
                            school,
                            schoolNames.getOrDefault(school, ""),
                            row.getField("grades"),
                            LocalDate.parse(birthDates.get(id)),
                            guardians.getOrDefault(id, List.of()));
                })
                .toList();
    }

    /** In 1.2 a user's school is a row of roles.csv; in 1.1 it is a column of users.csv. */
    private Map<String, String> schools() {
        return Files.exists(folder.resolve("roles.csv"))
                ? column("roles.csv", "userSourcedId", "orgSourcedId")
                : column("users.csv", "sourcedId", "orgSourcedIds");
    }

    private Map<String, String> column(String file, String key, String value) {
        return rows(file)
                .collect(toMap(row -> row.getField(key), row -> row.getField(value), (first, second) -> first));
    }

    private Stream<NamedCsvRecord> rows(String file) {
        return CsvTable.rows(folder.resolve(file)).stream();
    }

    private static Guardian guardian(NamedCsvRecord row) {
        return new Guardian(
                row.getField("guardianSourcedId"),
                row.getField("givenName"),
                row.getField("familyName"),
                row.getField("authority"),
                row.getField("language"),
                row.getField("writtenLanguage"),
                filled(row.getField("email")),
                filled(row.getField("secondaryEmail")));
    }

    private static Optional<String> filled(String value) {
        return Optional.of(value).filter(text -> !text.isBlank());
    }
}
