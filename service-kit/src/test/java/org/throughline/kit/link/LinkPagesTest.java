package org.throughline.kit.link;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

@QuarkusTest
class LinkPagesTest {

    @Inject
    SignedLinks links;

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    Clock clock;

    @Test
    void everyAnswerBelowTheLinksIsGuarded() {
        assertGuarded(given().get("/l/kit/nothing"), 404);
        assertGuarded(given().get("/l/kit/broken"), 500);
        assertGuarded(given().get("/l/another/path/that/is/nowhere"), 404);
        assertGuarded(given().put("/l/kit/nothing"), 405);
    }

    @Test
    void otherPathsAreNotTouched() {
        assertThat(given().get("/q/health/live").header("Content-Security-Policy"))
                .isNull();
    }

    @Test
    void theWalkThroughALinkOverHttp() {
        District district = District.register(tenants, transactions);
        NewLink link = new NewLink("ANSWER", UUID.randomUUID(), clock.instant().plus(Duration.ofDays(1)));
        LinkId id = district.inTransaction(session -> links.issue(session, district.id(), link));
        String path = links.address(id, district.code()).getPath();
        assertGuarded(given().header("Host", "evil.test").get(path), 200);

        Response opened = given().redirects()
                .follow(false)
                .header("Host", "evil.test")
                .header("X-Forwarded-Host", "evil.test")
                .post(path);
        assertGuarded(opened, 303);
        assertThat(opened.header("Location"))
                .isEqualTo("https://throughline.test" + path.substring(0, path.lastIndexOf('.')) + "/" + id);
        assertThat(opened.header("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .containsIgnoringCase("Secure")
                .containsIgnoringCase("Max-Age=900")
                .containsIgnoringCase("Path=/l/kit/" + district.code() + "/" + id);

        String page = "/l/kit/" + district.code() + "/" + id;
        assertGuarded(
                given().cookie(SignedLinks.COOKIE, opened.cookie(SignedLinks.COOKIE))
                        .get(page),
                200);
        assertGuarded(given().get(page), 404);
    }

    @Test
    void everyEndOfAVisitIsAPage() {
        District district = District.register(tenants, transactions);
        NewLink link = new NewLink("ANSWER", UUID.randomUUID(), clock.instant().plus(Duration.ofDays(1)));
        LinkId id = district.inTransaction(session -> links.issue(session, district.id(), link));
        String path = links.address(id, district.code()).getPath();
        String page = "/l/kit/" + district.code() + "/" + id;
        String cookie = given().redirects().follow(false).post(path).cookie(SignedLinks.COOKIE);

        assertPage(given().get("/l/kit/" + district.code() + "." + "A".repeat(43)), 404, "UNKNOWN");
        assertPage(given().post(page + "/answer"), 404, "UNKNOWN");
        assertPage(answered(page, cookie, "?failing=notFound"), 404, "FAILED");
        assertPage(answered(page, cookie, "?failing=broken"), 500, "FAILED");
        assertPage(answered(page, cookie, ""), 200, "answered");
        assertPage(answered(page, cookie, ""), 410, "USED");
        assertPage(given().cookie(SignedLinks.COOKIE, cookie).get(page), 410, "USED");
        assertPage(given().get(path), 410, "USED");
        assertPage(given().post(path), 410, "USED");
    }

    @Test
    void anAccessLogThatWouldShowLinksKeepsTheServiceFromStarting() {
        StartupEvent start = new StartupEvent();
        assertThatThrownBy(() -> new LinkPages(true, Optional.empty()).refuseAccessLog(start))
                .hasMessageContaining("exclude-pattern");
        assertThatThrownBy(() -> new LinkPages(true, Optional.of("/q/.*")).refuseAccessLog(start))
                .hasMessageContaining("exclude-pattern");
        assertThatCode(() -> new LinkPages(true, Optional.of("/l/.*")).refuseAccessLog(start))
                .doesNotThrowAnyException();
        assertThatCode(() -> new LinkPages(false, Optional.empty()).refuseAccessLog(start))
                .doesNotThrowAnyException();
    }

    private static Response answered(String page, String cookie, String query) {
        return given().cookie(SignedLinks.COOKIE, cookie).post(page + "/answer" + query);
    }

    private static void assertPage(Response response, int status, String text) {
        assertGuarded(response, status);
        assertThat(response.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.asString()).isEqualTo(text);
    }

    private static void assertGuarded(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none';"
                        + " base-uri 'none'");
    }
}
