package org.throughline.e2e.people;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.throughline.local.sample.District;

/** What a district's services ask of the consent service, past the gateway. */
public final class ConsentDesk {

    private static final String ON_FILE_SINCE = "2025-01-01T00:00:00Z";

    private final URI consent;
    private final Supplier<String> token;
    private final District district;

    ConsentDesk(URI consent, Supplier<String> token, District district) {
        this.consent = consent;
        this.token = token;
        this.district = district;
    }

    /** Mails the guardian who signed a link to take it back. */
    public void offerToTakeBack(Casework.File signed) {
        Case about = signed.about();
        given().auth()
                .preemptive()
                .oauth2(token.get())
                .baseUri(consent.toString())
                .contentType(ContentType.JSON)
                .header("Throughline-Tenant", district.tenantId())
                .body(Map.of(
                        "intent", "REVOKE",
                        "releaseIds", List.of(signed.release()),
                        "signerId", signed.student().guardianWith(about.linkAddress()),
                        "signerName", about.guardian().givenName(),
                        "language", about.guardian().writtenLanguage(),
                        "link", contact(signed, about.linkAddress()),
                        "code", contact(signed, about.codeAddress())))
                .post("/v1/signings")
                .then()
                .statusCode(201);
    }

    private static Map<String, String> contact(Casework.File signed, String address) {
        return Map.of(
                "channel",
                "MAIL",
                "address",
                address,
                "contactId",
                signed.student().contact(address),
                "recordedAt",
                ON_FILE_SINCE);
    }
}
