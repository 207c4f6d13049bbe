package org.throughline.kit.link;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kit.tenancy.TenantId;

class LinkSessionsTest {

    private final TestClock clock = new TestClock();
    private final LinkSessions sessions = sessions("https://house.test", 1);
    private final Link link = link();
    private final LinkSession session = sessions.open(link);

    @Test
    void theCookieIsForThisPathOnlyAndOutOfReachOfScriptsAndOtherSites() {
        NewCookie cookie = session.cookie();
        assertThat(cookie.getName()).isEqualTo(SignedLinks.COOKIE);
        assertThat(cookie.getPath()).isEqualTo("/l/consent/riverbend/" + link.id());
        assertThat(cookie.getMaxAge()).isEqualTo(900);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.STRICT);
        assertThat(session.location()).hasToString("https://house.test/l/consent/riverbend/" + link.id());
        assertThat(session.toString()).doesNotContain(cookie.getValue());
    }

    @Test
    void withoutTlsTheCookieIsNotMarkedSecure() {
        assertThat(sessions("http://localhost:8080", 1).open(link).cookie().isSecure())
                .isFalse();
    }

    @Test
    void theSessionLivesFifteenMinutes() {
        assertThat(isLive(link, session.cookie().getValue())).isTrue();
        clock.advance(Duration.ofSeconds(899));
        assertThat(isLive(link, session.cookie().getValue())).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isLive(link, session.cookie().getValue())).isFalse();
    }

    @Test
    void aCookieIsGoodForItsOwnLinkTenantAndKeyOnly() {
        String value = session.cookie().getValue();
        assertThat(isLive(link(), value)).isFalse();
        assertThat(sessions.isLive("lakeshore", link.id(), value)).isFalse();
        assertThat(sessions("https://house.test", 2).isLive("riverbend", link.id(), value))
                .isFalse();
    }

    @Test
    void aMissingDamagedOrProlongedCookieIsNone() {
        String value = session.cookie().getValue();
        String proof = value.substring(value.indexOf('.'));
        assertThat(isLive(link, null)).isFalse();
        assertThat(isLive(link, "")).isFalse();
        assertThat(isLive(link, value + "A")).isFalse();
        assertThat(isLive(link, (clock.instant().getEpochSecond() + 9_000) + proof))
                .isFalse();
        assertThat(isLive(link, value.charAt(value.length() - 2) == 'A' ? changed(value, 'B') : changed(value, 'A')))
                .isFalse();
    }

    private static String changed(String value, char with) {
        return value.substring(0, value.length() - 2) + with + value.charAt(value.length() - 1);
    }

    private boolean isLive(Link opened, String cookie) {
        return sessions.isLive(opened.tenantCode(), opened.id(), cookie);
    }

    private LinkSessions sessions(String base, int key) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) key;
        return new LinkSessions(
                new LinkKeys(Base64.getEncoder().encodeToString(bytes)), LinkAddressesTest.addresses(base, key), clock);
    }

    private Link link() {
        return new Link(
                new TenantId(UUID.randomUUID()),
                "riverbend",
                new LinkId(UUID.randomUUID()),
                "SIGNING",
                UUID.randomUUID(),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(14)));
    }
}
