package org.throughline.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.local.api.LinkVisit;
import org.throughline.local.api.Mailboxes;
import org.throughline.local.api.Reply;
import org.throughline.local.sample.Agency;

/** Who answers for an agency: from the link in a mail, or with a token over the API, in one inbox for all districts. */
public final class IntakeCoordinator {

    private static final Pattern LINK = Pattern.compile("(http\\S+/l/referral/\\S+)");
    private static final Pattern CAPACITY_LINK = Pattern.compile("(http\\S+/l/directory/\\S+)");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final Agency agency;
    private final Client client;
    private final Mailboxes mail;
    private int mailsRead;

    IntakeCoordinator(Agency agency, Client client, Mailboxes mail) {
        this.agency = agency;
        this.client = client;
        this.mail = mail;
        this.mailsRead = mails().size();
    }

    private List<String> mails() {
        return mail.texts(agency.intakeEmail());
    }

    public boolean hasNewMail() {
        return mails().size() > mailsRead;
    }

    /** The link of the next mail, in a browser that has not followed it yet; the mail names nobody. */
    public LinkVisit receiveLink(Case about) {
        String link = mail.awaitInMail(agency.intakeEmail(), mailsRead, LINK);
        // Apart from its link, whose secret is random and may spell a short name.
        String text = mails().get(mailsRead++).replace(link, "");
        assertThat(text)
                .as("the mail")
                .doesNotContain(about.student().familyName())
                .doesNotContain(about.student().givenName())
                .doesNotContain(about.service().name());
        return new LinkVisit(URI.create(link));
    }

    /** The link of the next mail, not followed yet. */
    public URI nextLink() {
        return nextLink(LINK);
    }

    /** The link of the next mail that asks for places, not followed yet. */
    public URI nextCapacityLink() {
        return nextLink(CAPACITY_LINK);
    }

    private URI nextLink(Pattern wanted) {
        String link = mail.awaitInMail(agency.intakeEmail(), mailsRead, wanted);
        mailsRead = mails().size();
        return URI.create(link);
    }

    /** The summary behind an opened link. */
    public Reply readSummary(LinkVisit visit) {
        visit.open("").expect(303);
        return visit.read();
    }

    /** Presses one of the buttons of the summary's page. */
    public Reply answer(LinkVisit visit, Reply summary, String answer) {
        Matcher key = KEY.matcher(summary.body());
        assertThat(key.find()).as("the page has a form to answer by").isTrue();
        return answer(visit, key.group(1), answer);
    }

    public Reply answer(LinkVisit visit, String key, String answer) {
        return visit.submit("/answer", LinkVisit.field("key", key) + "&" + LinkVisit.field("answer", answer));
    }

    /** The inbox without students: the newest first. */
    public JsonPath inbox() {
        return client.get("/v1/inbox").then().statusCode(200).extract().jsonPath();
    }

    public List<String> districtsInInbox() {
        return inbox().getList("items.district.code");
    }

    /** One referral, with what may be read of the student now. */
    public Response read(String referral) {
        return client.get("/v1/inbox/{id}", referral);
    }

    public Map<String, Object> student(String referral) {
        return read(referral).then().statusCode(200).extract().path("student");
    }

    public Response accept(String referral) {
        return client.post("/v1/referrals/{id}/acceptance", referral);
    }

    public Response reportSession(String referral, Case about, boolean attended) {
        return client.postBody(
                Map.of("heldOn", about.today().toString(), "attended", attended),
                "/v1/referrals/{id}/sessions",
                referral);
    }

    public Response closeAsServed(String referral) {
        return client.postBody(Map.of("outcome", "SERVED"), "/v1/referrals/{id}/closure", referral);
    }
}
