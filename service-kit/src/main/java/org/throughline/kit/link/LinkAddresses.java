package org.throughline.kit.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where links are: their addresses and the secrets in them. The base comes from configuration only. */
@ApplicationScoped
class LinkAddresses {

    /** A tenant's code, and 256 bits in base64url. */
    private static final Pattern PRESENTED = Pattern.compile("([a-z0-9-]{1,63})\\.([A-Za-z0-9_-]{43})");

    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+");

    private final LinkKeys keys;
    private final URI publicUrl;
    private final String service;

    LinkAddresses(
            LinkKeys keys,
            @ConfigProperty(name = "throughline.public-url") URI publicUrl,
            @ConfigProperty(name = "throughline.link.service") Optional<String> service,
            @ConfigProperty(name = "throughline.database") Optional<String> database) {
        if (!publicUrl.isAbsolute() || publicUrl.getHost() == null) {
            throw new IllegalArgumentException("throughline.public-url must be an absolute http or https address");
        }
        String word = service.or(() -> database).orElse("");
        if (!SERVICE.matcher(word).matches()) {
            throw new IllegalArgumentException("throughline.link.service must be one word of a path");
        }
        this.keys = keys;
        this.publicUrl = publicUrl;
        this.service = word;
    }

    /** What the tenant's link is reached by, secret included: only for the person it is sent to. */
    URI address(String tenantCode, LinkId link) {
        return absolute("/l/" + service + "/" + tenantCode + "." + secret(link));
    }

    /** The path of an opened link: no secret in it, and worth nothing without the session's cookie. */
    String sessionPath(String tenantCode, LinkId link) {
        return "/l/" + service + "/" + tenantCode + "/" + link;
    }

    URI absolute(String path) {
        String base = publicUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    boolean isSecure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** @param segment the last segment of a link's path: {@code tenant-code.secret} */
    Optional<Presented> presented(String segment) {
        Matcher matcher = PRESENTED.matcher(segment);
        return matcher.matches()
                ? Optional.of(new Presented(matcher.group(1), hash(matcher.group(2))))
                : Optional.empty();
    }

    byte[] secretHash(LinkId link) {
        return hash(secret(link));
    }

    private String secret(LinkId link) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.mac(LinkKeys.Use.SECRET, service, link.toString()));
    }

    /** The secret has 256 bits, so that a plain hash of it cannot be guessed. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    /** A link as somebody presents it: whose it claims to be, and the hash of its secret. */
    static final class Presented {

        private final String tenantCode;
        private final byte[] secretHash;

        private Presented(String tenantCode, byte[] secretHash) {
            this.tenantCode = tenantCode;
            this.secretHash = secretHash;
        }

        String tenantCode() {
            return tenantCode;
        }

        byte[] secretHash() {
            return secretHash;
        }
    }
}
