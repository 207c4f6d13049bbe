package org.throughline.local.onboarding;

import java.time.Duration;
import java.util.Set;
import org.throughline.local.Console;
import org.throughline.local.api.Api;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;
import org.throughline.local.api.SignIn;
import org.throughline.local.api.Waiting;
import org.throughline.local.sample.District;
import org.throughline.local.sample.ZipArchive;

/**
 * Sends a district's files and follows their import to its end. The key is made from the files, so that a later start
 * finds the import that was made already; one that broke off is sent again.
 */
record Imports(Api api, Console console) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ATTEMPTS = 3;

    /** What both kinds of import have in common, and where they differ. */
    private record Kind(
            String what,
            String path,
            Set<String> done,
            Set<String> brokenOff,
            String progress,
            String faults,
            int rows) {

        boolean isOver(Reply seen) {
            String state = seen.text("/state");
            return done.contains(state) || brokenOff.contains(state) || state.equals("REFUSED");
        }
    }

    void roster(District district) {
        Kind kind = new Kind(
                "students",
                "/v1/roster-imports",
                Set.of("DONE"),
                Set.of("ABANDONED"),
                "/students/done",
                "/faultsTotal",
                district.students().size());
        Reply end = send(district, kind, ZipArchive.of(district.folder().resolve("roster")));
        Deviation.unlessEqual(
                "students in the roster", kind.rows(), end.at("/students/total").asInt());
    }

    void directory(District district) {
        Kind kind = new Kind(
                "directory rows",
                "/v1/directory-imports?source=sample",
                Set.of("IMPORTED"),
                Set.of("FAILED"),
                "/rowsRead",
                "/faultCount",
                0);
        send(district, kind, ZipArchive.of(district.folder().resolve("hsds")));
    }

    private Reply send(District district, Kind kind, ZipArchive zip) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Reply end = sendOnce(district, kind, zip, "sample-" + zip.sha256() + "-" + attempt);
            if (kind.done().contains(end.text("/state"))) {
                Deviation.unlessEqual(
                        "faults in the sample's files", 0, end.at(kind.faults()).asInt());
                return end;
            }
            Deviation.unless(
                    kind.brokenOff().contains(end.text("/state")),
                    "the import of " + kind.what() + " ended: " + end.body());
        }
        throw new Deviation("the import of " + kind.what() + " broke off " + ATTEMPTS + " times");
    }

    private Reply sendOnce(District district, Kind kind, ZipArchive zip, String key) {
        SignIn admin = Accounts.admin(district);
        Reply accepted = api.postZip(admin, kind.path(), zip.bytes(), key).expect(202, 200);
        String address = kind.path().replaceAll("\\?.*", "") + "/" + accepted.text("/id");
        Progress progress = new Progress(district, kind);
        return Waiting.until(
                "the import of " + kind.what(),
                PATIENCE,
                () -> progress.tell(api.get(admin, address).expect(200)),
                kind::isOver);
    }

    /** Says how far an import is whenever that has changed. */
    private final class Progress {
        private final District district;
        private final Kind kind;
        private int told = -1;

        Progress(District district, Kind kind) {
            this.district = district;
            this.kind = kind;
        }

        Reply tell(Reply seen) {
            int now = seen.at(kind.progress()).asInt();
            if (now != told) {
                told = now;
                String of = kind.rows() == 0 ? "" : " of " + kind.rows();
                console.say(district.code(), "import: " + now + of + " " + kind.what() + ", " + seen.text("/state"));
            }
            return seen;
        }
    }
}
