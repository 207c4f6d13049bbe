package org.throughline.servers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Mints tokens as Keycloak's realm {@code throughline} gives them, for tests of a service alone: signed by a key made once per JVM, whose public half
 * the service is told to trust. Each method returns a new, changed token; {@link #token()} signs it.
 */
public final class TestTokens {

    /** The issuer of all tokens minted here. */
    public static final String ISSUER = "https://throughline.test/realms/throughline";

    /** The audience of people's and integrators' tokens. */
    public static final String PEOPLE = "throughline";

    private static final String PUBLIC_KEY = "quarkus.oidc.public-key";
    private static final String TRUSTED_ISSUER = "quarkus.oidc.token.issuer";
    static final String PRIVATE_KEY = "throughline.tokens.private-key";

    /** Half of what Keycloak uses: a test signs a token for each of its calls, and should wait for the service, not for the signature. */
    private static final int KEY_BITS = 1024;

    /** Whoever verifies a token goes by this clock too, whatever clock a test moves. */
    private static final Clock MACHINE = Clock.systemUTC();

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final Map<String, Object> claims;
    private final boolean wronglySigned;

    private TestTokens(Map<String, Object> claims, boolean wronglySigned) {
        this.claims = claims;
        this.wronglySigned = wronglySigned;
    }

    /** A person with these realm roles and a random id, signed in through the public client. */
    public static TestTokens person(String... roles) {
        return minted("throughline-app", roles).audience(PEOPLE).named(UUID.randomUUID());
    }

    /** A service, by its client id, with role {@code service}. */
    public static TestTokens service(String clientId) {
        return minted(clientId, "service").named(idOf(clientId));
    }

    /** An integrator's client of a tenant, with its recipient id. */
    public static TestTokens integrator(String clientId, UUID tenant, UUID integrator) {
        return minted(clientId, "integrator")
                .audience(PEOPLE)
                .named(idOf(clientId))
                .tenant(tenant)
                .claim("integrator", integrator.toString());
    }

    private static TestTokens minted(String clientId, String... roles) {
        return new TestTokens(new LinkedHashMap<>(), false)
                .claim("iss", ISSUER)
                .claim("typ", "Bearer")
                .claim("azp", clientId)
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    /** The same client is the same subject, in every token. */
    private static UUID idOf(String clientId) {
        return UUID.nameUUIDFromBytes(clientId.getBytes(StandardCharsets.UTF_8));
    }

    /** The subject: the person's or service account's id. */
    public TestTokens named(UUID subject) {
        return claim("sub", subject.toString());
    }

    /** The school district. */
    public TestTokens tenant(UUID tenant) {
        return claim("tenant", tenant.toString());
    }

    /** The person's schools, by their OneRoster ids. */
    public TestTokens schools(String... sourcedIds) {
        return claim("schools", List.of(sourcedIds));
    }

    /** The agency. */
    public TestTokens organization(UUID organization) {
        return claim("organization", organization.toString());
    }

    /** Who may be called with it; a single one becomes a string, as Keycloak writes it. */
    public TestTokens audience(String... audiences) {
        return claim("aud", audiences.length == 1 ? audiences[0] : List.of(audiences));
    }

    /** Any claim: a string, number, boolean, list or map. */
    public TestTokens claim(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.put(name, value);
        return new TestTokens(changed, wronglySigned);
    }

    /** Without a claim that it would have. */
    public TestTokens without(String name) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.remove(name);
        return new TestTokens(changed, wronglySigned);
    }

    /** Valid from now on for this long. */
    public TestTokens validFor(Duration lifetime) {
        return claim("exp", MACHINE.instant().plus(lifetime).getEpochSecond());
    }

    /** A token that ran out an hour ago. */
    public TestTokens expired() {
        Instant end = MACHINE.instant().minus(Duration.ofHours(1));
        return claim("iat", end.minus(LIFETIME).getEpochSecond()).claim("exp", end.getEpochSecond());
    }

    /** Signed by a key that nobody trusts. */
    public TestTokens signedByAStranger() {
        return new TestTokens(claims, true);
    }

    /** The signed token, for {@code Authorization: Bearer}. */
    public String token() {
        Map<String, Object> complete = new LinkedHashMap<>();
        complete.put("jti", UUID.randomUUID().toString());
        complete.put("iat", MACHINE.instant().getEpochSecond());
        complete.put("exp", MACHINE.instant().plus(LIFETIME).getEpochSecond());
        complete.putAll(claims);
        String signed =
                base64(ClaimsJson.of(Map.of("alg", "RS256", "typ", "JWT"))) + "." + base64(ClaimsJson.of(complete));
        return signed + "." + signature(signed);
    }

    private String signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(wronglySigned ? Stranger.KEY : trustedKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Makes the key of this JVM, once, and tells Quarkus to trust it and no other. */
    static synchronized void trust() {
        if (System.getProperty(PRIVATE_KEY) != null) {
            return;
        }
        KeyPair keys = newKeys();
        Base64.Encoder base64 = Base64.getEncoder();
        System.setProperty(PUBLIC_KEY, base64.encodeToString(keys.getPublic().getEncoded()));
        System.setProperty(TRUSTED_ISSUER, ISSUER);
        System.setProperty(PRIVATE_KEY, base64.encodeToString(keys.getPrivate().getEncoded()));
    }

    /** What makes another program trust the tokens of this JVM. */
    static Map<String, String> trusted() {
        trust();
        return Map.of(PUBLIC_KEY, System.getProperty(PUBLIC_KEY, ""), TRUSTED_ISSUER, ISSUER);
    }

    /** From a system property: test frameworks load this class more than once, and all copies must sign alike. */
    private static PrivateKey trustedKey() throws GeneralSecurityException {
        trust();
        byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY, ""));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /** Whose key nobody trusts; it is made when it is first needed, since that takes long. */
    private static final class Stranger {
        private static final PrivateKey KEY = newKeys().getPrivate();
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
