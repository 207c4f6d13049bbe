package org.throughline.e2e.people;

import java.util.List;
import org.throughline.local.api.LinkVisit;
import org.throughline.local.sample.District;

/** Brings a new case to the point where a test begins, by what its people do. */
public final class Casework {

    private static final List<String> ALL = List.of("REFERRAL_SUMMARY", "IDENTITY", "NEED", "CONTACT");

    private final World world;

    Casework(World world) {
        this.world = world;
    }

    /**
     * A case and what came of it.
     *
     * @param release empty before one was signed
     */
    public record File(Case about, StudentOnFile student, String referral, String release) {}

    /** A referral that has not left the district, and no release. */
    public File drafted() {
        return drafted(world.riverbend());
    }

    private File drafted(District district) {
        Case about = world.newCase(district, Need.of("COUNSELING", "en"));
        Counselor counselor = world.counselor(district);
        StudentOnFile student = counselor.find(about);
        return new File(about, student, counselor.draft(student, about), "");
    }

    /** A draft with a signed release for the agency. */
    public File released() {
        return released(world.riverbend());
    }

    private File released(District district) {
        File draft = drafted(district);
        Case about = draft.about();
        Counselor counselor = world.counselor(district);
        Family family = world.family(about);
        String release = counselor.releases().draft(draft.student(), about, Recipient.agency(about.agency()), ALL);
        counselor.releases().askForSignature(draft.student(), about, List.of(release));
        family.receiveAndSign(List.of(release));
        return new File(about, draft.student(), draft.referral(), release);
    }

    /** A second number of the guardian's beside the roster's: the counselor was told it, and the coordinator stands behind it. */
    public Telephones telephones(File file) {
        StudentOnFile student = file.student();
        String guardian = student.guardianWith(file.about().linkAddress());
        Telephones.Line first = student.telephoneOf(guardian);
        String number = first.number().replaceFirst("555", "556");
        District district = file.about().district();
        String contact = world.counselor(district).contacts().recordTelephone(student, guardian, number);
        world.coordinator(district).contacts().confirm(student, contact);
        return new Telephones(guardian, first, new Telephones.Line(contact, number));
    }

    /**
     * A referral at its agency, and not answered.
     *
     * @param link from the agency's mail, not followed yet
     */
    public record Sent(File file, IntakeCoordinator intake, LinkVisit link) {
        public String referral() {
            return file.referral();
        }

        public StudentOnFile student() {
            return file.student();
        }

        public Case about() {
            return file.about();
        }
    }

    public Sent sent() {
        return sent(world.riverbend());
    }

    public Sent sent(District district) {
        return send(released(district));
    }

    /** Returns when the agency has its mail. */
    public Sent send(File released) {
        IntakeCoordinator intake = world.intakeOf(released.about().agency());
        world.counselor(released.about().district())
                .send(released.referral())
                .then()
                .statusCode(200);
        return new Sent(released, intake, intake.receiveLink(released.about()));
    }
}
