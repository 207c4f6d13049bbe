package org.throughline.consent.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.kit.tenancy.TenantId;

/** Signs the heads of the chains: who can write the whole database still cannot write a chain that verifies. */
@ApplicationScoped
public class SealKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String USE = "throughline disclosure seal";

    private final SecretKeySpec key;

    public SealKey(@ConfigProperty(name = "throughline.disclosure.seal-key") String configured) {
        byte[] master = Base64.getDecoder().decode(configured.trim());
        this.key = new SecretKeySpec(mac(new SecretKeySpec(master, ALGORITHM), USE.getBytes(UTF_8)), ALGORITHM);
    }

    byte[] sign(TenantId tenant, byte[] hash) {
        return mac(key, tenant.toString().getBytes(UTF_8), hash);
    }

    boolean signed(TenantId tenant, Seal seal) {
        return MessageDigest.isEqual(sign(tenant, seal.hash()), seal.signature());
    }

    private static byte[] mac(SecretKeySpec key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
