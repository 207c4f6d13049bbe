package org.throughline.referral.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds roster packages: a small sound one of either version, changed as a test needs it. */
public final class RosterZip {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Two schools, three students, a teacher, and guardians who speak Spanish and Haitian Creole. */
    public static RosterZip version11() {
        return new RosterZip()
                .with(
                        "manifest.csv",
                        manifest("1.1", "orgs", "users", "academicSessions", "enrollments", "demographics"))
                .with("orgs.csv", ORGS)
                .with(
                        "users.csv",
                        """
                        sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
                        t1,,,true,north,teacher,t1,,Taylor,Hill,,,,,,,,
                        s1,,,true,north,student,s1,,Ana,Rivera,,,,,,,03,
                        s2,,,true,"north,south",student,s2,,Ben,Rivera,,,,,,,07,
                        s3,,,true,south,student,s3,,"Jean ""JJ""\",Pierre,,,,,,,12,
                        """)
                .with("academicSessions.csv", SESSIONS)
                .with("enrollments.csv", ENROLLMENTS)
                .with("demographics.csv", DEMOGRAPHICS)
                .with("guardians.csv", GUARDIANS);
    }

    /** The same people as version 1.2 has them: roles in rows of their own. */
    public static RosterZip version12() {
        return version11()
                .with(
                        "manifest.csv",
                        manifest("1.2", "orgs", "users", "roles", "academicSessions", "enrollments", "demographics"))
                .with(
                        "users.csv",
                        """
                        sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
                        t1,,,true,t1,,Taylor,Hill,,,,,,,,,,,,,,north,
                        s1,,,true,s1,,Ana,Rivera,,,,,,,03,,,,,,,north,
                        s2,,,true,s2,,Ben,Rivera,,,,,,,07,,,,,,,,
                        s3,,,true,s3,,"Jean ""JJ""\",Pierre,,,,,,,12,,,,,,,,
                        """)
                .with(
                        "roles.csv",
                        """
                        sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
                        r1,,,t1,primary,teacher,,,north,
                        r2,,,s1,primary,student,,,north,
                        r3,,,s2,secondary,student,,,south,
                        r4,,,s2,primary,student,,,north,
                        r5,,,s3,primary,student,,,south,
                        """);
    }

    private static final String ORGS =
            """
            sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
            north,,,North School,school,,district
            south,,,South School,school,,district
            district,,,The District,district,,
            """;

    private static final String SESSIONS =
            """
            sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
            y1,,,2026-2027,schoolYear,2026-08-17,2027-06-04,,2027
            """;

    private static final String ENROLLMENTS =
            """
            sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
            e1,,,c1,north,t1,teacher,true,,
            e2,,,c1,north,s1,student,true,2026-08-17,2027-06-04
            e3,,,c1,north,s2,student,true,,
            e4,,,c2,south,s3,student,true,,
            """;

    private static final String DEMOGRAPHICS =
            """
            sourcedId,status,dateLastModified,birthDate,sex
            s1,,,2018-02-03,
            s2,,,2014-05-06,
            s3,,,2008-12-01,
            """;

    private static final String GUARDIANS =
            """
            studentSourcedId,guardianSourcedId,givenName,familyName,relationship,authority,language,writtenLanguage,interpreter,email,phone
            s1,g1,Luz,Rivera,MOTHER,PARENT,es,es,true,luz.rivera@families.test,+1 555 010 0001
            s2,g1,Luz,Rivera,MOTHER,PARENT,es,es,true,luz.rivera@families.test,+1 555 010 0001
            s3,g2,Marie,Pierre,GRANDPARENT,ACTING_AS_PARENT,ht,fr,false,,555-010-0002
            """;

    /** Guardians with two mailboxes of their own, so that two districts' mails never lie together. */
    public RosterZip withMailboxesOf(String district) {
        return with("guardians.csv", guardians("", district));
    }

    /** The same, but that the children of g1 live with an aunt who acts as their parent; the evidence of it may be empty. */
    public RosterZip withAuntOf(String district, String evidence) {
        return with("guardians.csv", guardians(",evidence", district))
                .change("guardians.csv", "MOTHER,PARENT", "AUNT_UNCLE,ACTING_AS_PARENT")
                .change(
                        "guardians.csv",
                        "luz.%s@work.test".formatted(district),
                        "luz.%s@work.test,%s".formatted(district, evidence))
                .change("guardians.csv", "555-010-0002,", "555-010-0002,,");
    }

    private static String guardians(String moreColumns, String district) {
        return """
                studentSourcedId,guardianSourcedId,givenName,familyName,relationship,authority,language,writtenLanguage,interpreter,email,phone,secondaryEmail%1$s
                s1,g1,Luz,Rivera,MOTHER,PARENT,es,es,true,luz.%2$s@families.test,+1 555 010 0001,luz.%2$s@work.test
                s2,g1,Luz,Rivera,MOTHER,PARENT,es,es,true,luz.%2$s@families.test,+1 555 010 0001,luz.%2$s@work.test
                s3,g2,Marie,Pierre,GRANDPARENT,ACTING_AS_PARENT,ht,fr,false,,555-010-0002,
                """
                .formatted(moreColumns, district);
    }

    public RosterZip with(String file, String content) {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    public RosterZip with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    public RosterZip without(String file) {
        files.remove(file);
        return this;
    }

    /** Replaces text in a file; the text must be there. */
    public RosterZip change(String file, String from, String to) {
        String content = new String(files.get(file), StandardCharsets.UTF_8);
        if (!content.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain what is to be changed");
        }
        return with(file, content.replace(from, to));
    }

    public RosterZip append(String file, String row) {
        return with(file, new String(files.get(file), StandardCharsets.UTF_8) + row + "\n");
    }

    /** Other rows below the same header. */
    public RosterZip withRowsOnly(String file, String rows) {
        String content = new String(files.get(file), StandardCharsets.UTF_8);
        return with(file, content.substring(0, content.indexOf('\n') + 1) + rows);
    }

    public Path write(Path folder) {
        Path zip = folder.resolve("roster.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            write(out);
            return zip;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public byte[] bytes() {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    private static String manifest(String version, String... bulkFiles) {
        StringBuilder manifest = new StringBuilder("propertyName,value\nmanifest.version,1.0\n");
        manifest.append("oneroster.version,").append(version).append('\n');
        for (String file : bulkFiles) {
            manifest.append("file.").append(file).append(",bulk\n");
        }
        return manifest.toString();
    }
}
