package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.throughline.e2e.people.Casework;
import org.throughline.e2e.people.Counselor;
import org.throughline.e2e.people.Family;
import org.throughline.e2e.people.Recipient;
import org.throughline.e2e.people.Telephones;
import org.throughline.e2e.people.World;
import org.throughline.e2e.stack.Throughline;
import org.throughline.local.api.LinkVisit;
import org.throughline.local.api.Reply;

/** Links in mails: fetched by anything, opened by whoever has them, good for one answer. */
@OnThroughline
@Order(12)
class LinksIT {

    private static final int FETCHES = 30;

    private final World world;
    private final Throughline throughline;

    LinksIT(World world, Throughline throughline) {
        this.world = world;
        this.throughline = throughline;
    }

    @Test
    void aMailScannerMayFetchALinkAsOftenAsItLikes() {
        Casework.Sent sent = world.casework().sent();
        State before = State.of(world, sent.file());

        for (int i = 0; i < FETCHES; i++) {
            Reply fetched = sent.link().look().expect(200);
            assertThat(fetched.body()).doesNotContain(sent.about().student().schoolName());
            assertThat(fetched.header("Set-Cookie")).isEmpty();
        }

        assertThat(State.of(world, sent.file())).isEqualTo(before);
        Reply summary = sent.intake().readSummary(sent.link()).expect(200);
        sent.intake().answer(sent.link(), summary, "ACCEPT").expect(200);
        assertThat(counselor().statusOf(sent.referral())).isEqualTo("ACCEPTED");
    }

    @Test
    void aLinkIsGoodForOneAnswerAndTheSameAnswerMayBeRepeated() {
        Casework.Sent sent = world.casework().sent();
        sent.intake().readSummary(sent.link()).expect(200);
        String key = UUID.randomUUID().toString();
        sent.intake().answer(sent.link(), key, "WAITLIST").expect(200);
        State before = State.of(world, sent.file());

        sent.intake().answer(sent.link(), key, "WAITLIST").expect(200);
        Reply another = sent.intake().answer(sent.link(), UUID.randomUUID().toString(), "ACCEPT");

        assertThat(another.expect(410).body()).contains("has been used");
        sent.link().look().expect(410);
        sent.link().open("").expect(410);
        assertThat(State.of(world, sent.file())).isEqualTo(before);
    }

    @Test
    void aGuessedLinkShowsNothing() {
        Casework.Sent sent = world.casework().sent();
        State before = State.of(world, sent.file());

        LinkVisit guess = new LinkVisit(throughline.gateway().resolve("/l/referral/riverbend." + "A".repeat(43)));

        guess.look().expect(404);
        guess.open("").expect(404);
        assertThat(State.of(world, sent.file())).isEqualTo(before);
    }

    @Test
    void withoutTheCodeNobodyReadsOrSignsARelease() {
        Casework.File draft = world.casework().drafted();
        String release = draftRelease(draft);
        Family family = world.family(draft.about());
        counselor().releases().askForSignature(draft.student(), draft.about(), List.of(release));
        LinkVisit visit = family.receiveLink();
        visit.open("lang=en").expect(303);

        Reply wrong = visit.submit("/verification", "lang=en&code=000000");
        Reply signed = visit.submit("/answer", "lang=en&answer=sign&release=" + release);

        assertThat(wrong.body()).doesNotContain(draft.about().student().familyName(), release);
        assertThat(signed.status()).isNotEqualTo(200);
        assertThat(counselor().releases().read(release).getString("status")).isEqualTo("SENT");
    }

    @Test
    void aSignatureIsGivenOnce() {
        Casework.File draft = world.casework().drafted();
        String release = draftRelease(draft);
        Family family = world.family(draft.about());
        counselor().releases().askForSignature(draft.student(), draft.about(), List.of(release));
        LinkVisit visit = family.receiveLink();
        family.openAndProve(visit);
        family.sign(visit, List.of(release));
        String signed = counselor().releases().read(release).prettify();

        Reply again = visit.submit("/answer", "lang=en&answer=decline");

        assertThat(again.body())
                .as("nothing to answer, and their own copy")
                .doesNotContain("<form")
                .contains("/copies/" + release);
        assertThat(counselor().releases().read(release).prettify()).isEqualTo(signed);
    }

    @Test
    void aFamilyWithoutAMailAddressSignsByTextMessageAlone() {
        Casework.File draft = world.casework().drafted();
        String release = draftRelease(draft);
        Telephones telephones = world.casework().telephones(draft);
        Family family = world.family(draft.about(), telephones);

        counselor().releases().askForSignature(draft.student(), draft.about(), List.of(release), telephones);
        family.receiveAndSign(List.of(release));

        JsonPath signed = counselor().releases().read(release);
        assertThat(signed.getString("status")).isEqualTo("ACTIVE");
        assertThat(signed.getString("signature.authentication")).isEqualTo("LINK_AND_CODE");
    }

    private String draftRelease(Casework.File draft) {
        return counselor()
                .releases()
                .draft(
                        draft.student(),
                        draft.about(),
                        Recipient.agency(draft.about().agency()),
                        List.of("REFERRAL_SUMMARY", "IDENTITY"));
    }

    private Counselor counselor() {
        return world.counselor(world.riverbend());
    }
}
