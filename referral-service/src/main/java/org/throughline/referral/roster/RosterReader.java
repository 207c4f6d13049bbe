package org.throughline.referral.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a roster package: OneRoster 1.1 or 1.2 CSV files and, beside them, a sheet of guardians. A row is taken or
 * refused, and each refusal names file, line, column and reason.
 */
public final class RosterReader {

    static final String USERS = "users.csv";
    private static final String ORGS = "orgs.csv";
    private static final String ROLES = "roles.csv";
    private static final String SESSIONS = "academicSessions.csv";
    private static final String ENROLLMENTS = "enrollments.csv";
    private static final String DEMOGRAPHICS = "demographics.csv";
    private static final String GUARDIANS = "guardians.csv";

    private final RosterArchive archive;
    private final KnownRoster known;
    private final LocalDate today;
    private final Faults faults = new Faults();
    private final List<CsvFile> filesRead = new ArrayList<>();
    private final Manifest manifest;

    private RosterReader(RosterArchive archive, KnownRoster known, LocalDate today) throws IOException {
        this.archive = archive;
        this.known = known;
        this.today = today;
        this.manifest = Manifest.read(archive, faults);
    }

    /**
     * Reads the archive at this path.
     *
     * @param today a birth date lies before it
     * @throws RosterRefused when nothing of the package can be used
     */
    public static Roster read(Path zip, ArchiveLimits limits, KnownRoster known, LocalDate today) throws IOException {
        try (RosterArchive archive = RosterArchive.open(zip, limits)) {
            return new RosterReader(archive, known, today).read();
        }
    }

    private Roster read() throws IOException {
        OrgRows orgs = new OrgRows(isWhole(ORGS) ? Set.of() : known.schools());
        takeOrRefuse(ORGS, OrgRows.COLUMNS, orgs::take);
        orgs.checkParents();
        UserRows users = users(orgs);
        sessions();
        Set<String> knownStudents = isWhole(USERS) ? Set.of() : known.students();
        EnrollmentRows enrollments = new EnrollmentRows(orgs, users, isWhole(USERS), knownStudents);
        take(ENROLLMENTS, EnrollmentRows.COLUMNS, enrollments::take);
        users.finish(knownStudents::contains);
        BirthDateRows births = new BirthDateRows(users, today);
        take(DEMOGRAPHICS, BirthDateRows.COLUMNS, births::take);
        List<RosterStudent> students = users.students().stream()
                .map(User::student)
                .map(births::complete)
                .toList();
        return withGuardians(orgs, students, knownStudents, faults.size() == 0);
    }

    private UserRows users(OrgRows orgs) throws IOException {
        UserRows users = new UserRows(orgs);
        if (manifest.version() == Manifest.Version.V1_1) {
            takeOrRefuse(USERS, UserRows.COLUMNS_1_1, users::takeVersion11);
        } else {
            takeOrRefuse(USERS, UserRows.COLUMNS_1_2, users::takeVersion12);
            take(ROLES, UserRows.ROLE_COLUMNS, users::takeRole);
        }
        return users;
    }

    /** Checked so that faults are seen early; nothing of it is kept yet. */
    private void sessions() throws IOException {
        Set<String> ids = new HashSet<>();
        take(SESSIONS, Set.of("sourcedId", "status", "title", "type", "startDate", "endDate"), row -> {
            String id = row.required("sourcedId");
            checkOrder(row);
            if (!id.isEmpty() && !ids.add(id)) {
                row.refuse("sourcedId", FaultCode.DUPLICATE_ID);
            }
        });
    }

    private static void checkOrder(CsvRow row) {
        row.required("startDate");
        row.required("endDate");
        Optional<LocalDate> start = row.date("startDate");
        Optional<LocalDate> end = row.date("endDate");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            row.refuse("endDate", FaultCode.MALFORMED_DATE);
        }
    }

    private Roster withGuardians(
            OrgRows orgs, List<RosterStudent> students, Set<String> knownStudents, boolean faultless)
            throws IOException {
        Set<String> ids = new HashSet<>(knownStudents);
        students.forEach(student -> ids.add(student.sourcedId()));
        GuardianRows guardians = new GuardianRows(ids::contains);
        if (archive.has(GUARDIANS)) {
            read(GUARDIANS, GuardianRows.COLUMNS, guardians::take);
        }
        return new Roster(
                orgs.schools(),
                students,
                guardians.guardians(),
                guardians.guardianships(),
                filesRead.stream().map(CsvFile::report).toList(),
                faults.all(),
                isWhole(USERS) && faultless,
                isWhole(ORGS) && faultless);
    }

    /** A list of schools or users that cannot be read leaves nothing to go on with. */
    private void takeOrRefuse(String file, Set<String> columns, Consumer<CsvRow> each) throws IOException {
        if (!take(file, columns, each)) {
            throw new RosterRefused(faults.all());
        }
    }

    private boolean take(String file, Set<String> columns, Consumer<CsvRow> each) throws IOException {
        if (manifest.mode(file) == Manifest.Mode.ABSENT) {
            return true;
        }
        if (!archive.has(file)) {
            boolean announced = manifest.names(file);
            faults.add(RosterFault.file(file, announced ? FaultCode.FILE_MISSING : FaultCode.MANIFEST_INCOMPLETE));
            return false;
        }
        if (!manifest.names(file)) {
            faults.add(RosterFault.file(file, FaultCode.MANIFEST_INCOMPLETE));
        }
        return read(file, columns, each);
    }

    private boolean read(String file, Set<String> columns, Consumer<CsvRow> each) throws IOException {
        CsvFile csv = new CsvFile(file, columns, faults);
        filesRead.add(csv);
        csv.read(archive.content(file), each);
        return csv.isUsable();
    }

    private boolean isWhole(String file) {
        return manifest.mode(file) == Manifest.Mode.BULK;
    }
}
