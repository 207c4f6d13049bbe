package org.throughline.referral.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.referral.family.ContactPoint.Kind;
import org.throughline.referral.roster.Guardianship.Authority;
import org.throughline.referral.roster.Guardianship.Evidence;
import org.throughline.referral.roster.RosterGuardian.Contact;

class RosterReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    static Stream<RosterZip> bothVersions() {
        return Stream.of(RosterZip.version11(), RosterZip.version12());
    }

    @ParameterizedTest
    @MethodSource("bothVersions")
    void bothVersionsGiveTheSameStudents(RosterZip zip) {
        Roster roster = read(zip);

        assertThat(roster.faults()).isEmpty();
        assertThat(roster.whole()).isTrue();
        assertThat(roster.students())
                .containsExactly(
                        student("s1", "Ana", "Rivera", "03", "north", "2018-02-03"),
                        student("s2", "Ben", "Rivera", "07", "north", "2014-05-06"),
                        student("s3", "Jean \"JJ\"", "Pierre", "12", "south", "2008-12-01"));
        assertThat(roster.schools())
                .containsExactly(new School("north", "North School", true), new School("south", "South School", true));
        assertThat(roster.listsEverySchool()).isTrue();
    }

    @Test
    void aGuardianOfTwoStudentsIsOnePersonWithTheLanguagesToUse() {
        Roster roster = read(RosterZip.version11());

        assertThat(roster.guardians()).hasSize(2);
        assertThat(roster.guardians().get(0))
                .isEqualTo(new RosterGuardian(
                        "g1",
                        "Luz",
                        "Rivera",
                        "es",
                        "es",
                        true,
                        List.of(
                                new Contact(Kind.EMAIL, "luz.rivera@families.test"),
                                new Contact(Kind.PHONE, "+1 555 010 0001"))));
        assertThat(roster.guardianships())
                .contains(new Guardianship("s3", "g2", "GRANDPARENT", Authority.ACTING_AS_PARENT, null));
    }

    @Test
    void evidenceIsReadWhereTheSheetHasAColumnForIt() {
        Roster roster = read(RosterZip.version11().withAuntOf("d1", "affidavit 7"));

        assertThat(roster.faults()).isEmpty();
        assertThat(roster.guardianships())
                .contains(new Guardianship(
                        "s1", "g1", "AUNT_UNCLE", Authority.ACTING_AS_PARENT, new Evidence("affidavit 7")))
                .contains(new Guardianship("s3", "g2", "GRANDPARENT", Authority.ACTING_AS_PARENT, new Evidence(null)));
        assertThat(roster.guardianships().toString()).doesNotContain("affidavit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    users.csv        | s4,,,true,nowhere,student,s4,,A,B,,,,,,,01,      | 6 | orgSourcedIds     | UNKNOWN_REFERENCE
                    users.csv        | s4,,,true,north,pupil,s4,,A,B,,,,,,,01,          | 6 | role              | UNKNOWN_CODE
                    users.csv        | s1,,,true,north,student,s4,,A,B,,,,,,,01,        | 6 | sourcedId         | DUPLICATE_ID
                    users.csv        | s4,,,true,north,student,s4,,,B,,,,,,,01,         | 6 | givenName         | REQUIRED
                    users.csv        | s4,gone,,true,north,student,s4,,A,B,,,,,,,01,    | 6 | status            | UNKNOWN_CODE
                    users.csv        | s4,,,true,district,student,s4,,A,B,,,,,,,01,     | 6 | sourcedId         | NO_SCHOOL
                    users.csv        | s4,,,true,north,student                          | 6 |                   | WRONG_FIELD_COUNT
                    orgs.csv         | west,,,West School,school,,county                | 5 | parentSourcedId   | UNKNOWN_REFERENCE
                    orgs.csv         | west,,,West School,academy,,district             | 5 | type              | UNKNOWN_CODE
                    academicSessions.csv | y2,,,Year,schoolYear,2027-08-17,2027-06-04,,2027 | 3 | endDate         | MALFORMED_DATE
                    enrollments.csv  | e5,,,c1,west,s1,student,true,,                   | 6 | schoolSourcedId   | UNKNOWN_REFERENCE
                    enrollments.csv  | e5,,,c1,north,s9,student,true,,                  | 6 | userSourcedId     | UNKNOWN_REFERENCE
                    enrollments.csv  | e5,,,c1,north,s1,student,true,17.08.2026,        | 6 | beginDate         | MALFORMED_DATE
                    enrollments.csv  | e1,,,c1,north,s1,student,true,,                  | 6 | sourcedId         | DUPLICATE_ID
                    demographics.csv | s9,,,2014-01-01,                                 | 5 | sourcedId         | UNKNOWN_REFERENCE
                    demographics.csv | t1,,,2027-01-01,                                 | 5 | birthDate         | MALFORMED_DATE
                    guardians.csv    | s9,g3,A,B,MOTHER,PARENT,en,en,false,,            | 5 | studentSourcedId  | UNKNOWN_REFERENCE
                    guardians.csv    | s1,g3,A,B,NEIGHBOR,PARENT,en,en,false,,          | 5 | relationship      | UNKNOWN_CODE
                    guardians.csv    | s1,g3,A,B,MOTHER,SOME,en,en,false,,              | 5 | authority         | UNKNOWN_CODE
                    guardians.csv    | s1,g3,A,B,MOTHER,PARENT,Spanish!,en,false,,      | 5 | language          | MALFORMED_LANGUAGE
                    guardians.csv    | s1,g3,A,B,MOTHER,PARENT,en,en,perhaps,,          | 5 | interpreter       | MALFORMED_BOOLEAN
                    guardians.csv    | s1,g3,A,B,MOTHER,PARENT,en,en,false,at home,     | 5 | email             | MALFORMED_EMAIL
                    guardians.csv    | s1,g3,A,B,MOTHER,PARENT,en,en,false,,12          | 5 | phone             | MALFORMED_PHONE
                    guardians.csv    | s1,g1,Luz,Rivera,MOTHER,PARENT,es,es,true,luz.rivera@families.test,+1 555 010 0001 | 5 | guardianSourcedId | DUPLICATE_ID
                    guardians.csv    | s3,g1,Luz,Other,MOTHER,PARENT,es,es,true,,        | 5 | guardianSourcedId | CONTRADICTS_EARLIER_ROW
                    """)
    void aBadRowIsReportedAndTheOthersAreTaken(String file, String row, long line, String column, FaultCode code) {
        Roster roster = read(RosterZip.version11().append(file, row));

        assertThat(roster.faults()).containsExactly(new RosterFault(file, line, column, code));
        assertThat(roster.students()).hasSize(3);
        assertThat(roster.guardianships()).hasSize(3);
        assertThat(report(roster, file).refused()).isEqualTo(1);
        assertThat(report(roster, file).rows()).isEqualTo(line - 1);
    }

    @Test
    void aUserWithoutARoleRowIsReportedNotDropped() {
        Roster roster = read(RosterZip.version12().change("roles.csv", "r5,,,s3,primary,student,,,south,\n", ""));

        assertThat(roster.faults())
                .contains(new RosterFault("users.csv", 5L, "sourcedId", FaultCode.NO_ROLE))
                .anySatisfy(fault -> assertThat(fault.file()).isEqualTo("guardians.csv"));
        assertThat(roster.students()).hasSize(2);
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        byte[] marked = ("\uFEFF" + "sourcedId,status,dateLastModified,birthDate,sex\ns1,,,2018-02-03,\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(read(RosterZip.version11().with("demographics.csv", marked)).faults())
                .isEmpty();
    }

    @Test
    void textThatIsNotUtf8IsReportedAndNobodyIsMissing() {
        byte[] latin1 = "sourcedId,status,dateLastModified,birthDate,sex\ns1,,,2018-02-03,\ns2,,,2014-05-06,\u00e9\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        Roster roster = read(RosterZip.version11().with("demographics.csv", latin1));

        assertThat(roster.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("demographics.csv");
            assertThat(fault.code()).isEqualTo(FaultCode.WRONG_ENCODING);
        });
        assertThat(roster.whole()).isFalse();
    }

    @Test
    void aQuoteThatIsNeverClosedIsReportedWithTheLineWhereItsRowBegins() {
        Roster roster =
                read(RosterZip.version11().change("users.csv", "s2,,,true,\"north,south\"", "s2,,,true,\"north,south"));

        assertThat(roster.faults()).contains(new RosterFault("users.csv", 4L, null, FaultCode.UNCLOSED_QUOTE));
        assertThat(roster.students()).extracting(RosterStudent::sourcedId).containsExactly("s1");
        assertThat(roster.whole()).isFalse();
    }

    @Test
    void aMissingColumnOfTheUsersRefusesThePackage() {
        assertThatThrownBy(() -> read(RosterZip.version11().change("users.csv", "orgSourcedIds", "schools")))
                .isInstanceOfSatisfying(RosterRefused.class, refused -> assertThat(refused.faults())
                        .containsExactly(new RosterFault("users.csv", 1L, "orgSourcedIds", FaultCode.MISSING_COLUMN)));
    }

    @Test
    void aPackageWithoutManifestOrOfAnotherVersionIsRefused() {
        assertRefused(RosterZip.version11().without("manifest.csv"), FaultCode.FILE_MISSING);
        assertRefused(
                RosterZip.version11().change("manifest.csv", "version,1.1", "version,2.0"),
                FaultCode.UNSUPPORTED_VERSION);
    }

    @Test
    void anAnnouncedFileThatIsNotThereMakesThePackagePartial() {
        Roster roster = read(RosterZip.version11().without("enrollments.csv"));

        assertThat(roster.faults())
                .containsExactly(new RosterFault("enrollments.csv", null, null, FaultCode.FILE_MISSING));
        assertThat(roster.whole()).isFalse();
    }

    @Test
    void aDeltaMayReferToWhatEarlierImportsBrought() {
        RosterZip delta = new RosterZip()
                .with(
                        "manifest.csv",
                        "propertyName,value\noneroster.version,1.1\nfile.users,delta\nfile.orgs,absent\n"
                                + "file.academicSessions,absent\nfile.enrollments,absent\nfile.demographics,absent\n")
                .with(
                        "users.csv",
                        """
                        sourcedId,status,orgSourcedIds,role,givenName,familyName,grades
                        s1,active,south,student,Ana,Rivera,04
                        s2,tobedeleted,north,student,Ben,Rivera,07
                        """);

        Roster roster = read(delta, new KnownRoster(Set.of("north", "south"), Set.of("s1", "s2", "s3")));

        assertThat(roster.faults()).isEmpty();
        assertThat(roster.whole()).isFalse();
        assertThat(Departures.of(Set.of("s1", "s2", "s3"), roster).students()).containsExactly("s2");
    }

    @Test
    void whoIsMissingFromAWholeListHasLeft() {
        Roster roster = read(RosterZip.version11());

        assertThat(Departures.of(Set.of("s1", "s2", "s3", "s4"), roster).students())
                .containsExactly("s4");
    }

    @Test
    void aPartialFileNeverMarksStudentsAsMissing() {
        Roster roster = read(RosterZip.version11().append("users.csv", "s4,,,true,north,student"));

        assertThat(Departures.of(Set.of("s1", "s2", "s3", "s4", "s5"), roster).students())
                .isEmpty();
    }

    @Test
    void aListThatLostTooManyIsTakenForCutShort() {
        Roster roster = read(RosterZip.version11());
        List<String> enrolled = Stream.iterate(1, number -> number + 1)
                .limit(60)
                .map(number -> "s" + number)
                .toList();

        Departures departures = Departures.of(enrolled, roster);

        assertThat(departures.students()).isEmpty();
        assertThat(departures.faults()).extracting(RosterFault::code).containsExactly(FaultCode.MANY_MISSING);
    }

    @Test
    void archivesBeyondTheLimitsAreRefused() throws IOException {
        assertRefused(RosterZip.version11(), new ArchiveLimits(3, 1 << 20, 200), FaultCode.TOO_MANY_ENTRIES);
        assertRefused(RosterZip.version11(), new ArchiveLimits(20, 500, 200), FaultCode.TOO_LARGE);
        assertRefused(
                RosterZip.version11().append("users.csv", " ".repeat(5_000_000)),
                ArchiveLimits.DEFAULT,
                FaultCode.RATIO_TOO_HIGH);
        assertRefused(RosterZip.version11().with("../users.csv", ""), FaultCode.UNEXPECTED_PATH);
        Path noZip = Files.writeString(folder.resolve("no.zip"), "name,school\n");
        assertThatThrownBy(() -> RosterReader.read(noZip, ArchiveLimits.DEFAULT, KnownRoster.NOTHING, TODAY))
                .isInstanceOfSatisfying(RosterRefused.class, refused -> assertThat(refused.faults())
                        .containsExactly(RosterFault.archive(FaultCode.NOT_A_ZIP)));
    }

    private void assertRefused(RosterZip zip, FaultCode code) {
        assertRefused(zip, ArchiveLimits.DEFAULT, code);
    }

    private void assertRefused(RosterZip zip, ArchiveLimits limits, FaultCode code) {
        Path path = zip.write(folder);
        assertThatThrownBy(() -> RosterReader.read(path, limits, KnownRoster.NOTHING, TODAY))
                .isInstanceOfSatisfying(RosterRefused.class, refused -> assertThat(refused.faults())
                        .extracting(RosterFault::code)
                        .contains(code));
    }

    private Roster read(RosterZip zip) {
        return read(zip, KnownRoster.NOTHING);
    }

    private Roster read(RosterZip zip, KnownRoster known) {
        try {
            return RosterReader.read(zip.write(folder), ArchiveLimits.DEFAULT, known, TODAY);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static FileReport report(Roster roster, String file) {
        return roster.files().stream()
                .filter(report -> report.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static RosterStudent student(
            String id, String given, String family, String grade, String school, String birth) {
        return new RosterStudent(id, given, family, grade, school, LocalDate.parse(birth), false);
    }
}
