package org.throughline.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The 15 minutes after a link was opened: a cookie that only this service can make, good for one link's path. */
@ApplicationScoped
class LinkSessions {

    static final Duration LIFE = Duration.ofMinutes(15);

    /** The second the session ends, and 256 bits of HMAC in base64url. */
    private static final Pattern VALUE = Pattern.compile("([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    private final LinkKeys keys;
    private final LinkAddresses addresses;
    private final Clock clock;

    LinkSessions(LinkKeys keys, LinkAddresses addresses, Clock clock) {
        this.keys = keys;
        this.addresses = addresses;
        this.clock = clock;
    }

    LinkSession open(Link link) {
        String path = addresses.sessionPath(link.tenantCode(), link.id());
        Instant end = clock.instant().plus(LIFE);
        NewCookie cookie = new NewCookie.Builder(SignedLinks.COOKIE)
                .value(end.getEpochSecond() + "." + proof(link.id(), path, end.getEpochSecond()))
                .path(path)
                .maxAge((int) LIFE.toSeconds())
                .httpOnly(true)
                .secure(addresses.isSecure())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return new LinkSession(cookie, addresses.absolute(path));
    }

    /** Whether the cookie was made here for this link's path and its time is not over. */
    boolean isLive(String tenantCode, LinkId link, @Nullable String cookie) {
        Matcher value = VALUE.matcher(cookie == null ? "" : cookie);
        if (!value.matches()) {
            return false;
        }
        long end = Long.parseLong(value.group(1));
        String proof = proof(link, addresses.sessionPath(tenantCode, link), end);
        return MessageDigest.isEqual(proof.getBytes(UTF_8), value.group(2).getBytes(UTF_8))
                && clock.instant().getEpochSecond() < end;
    }

    private String proof(LinkId link, String path, long end) {
        byte[] mac = keys.mac(LinkKeys.Use.SESSION, link.toString(), path, Long.toString(end));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }
}
