package org.throughline.outcomes.projection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.outcomes.feed.Entry.EntryId;
import org.throughline.outcomes.journey.ReferralId;
import org.throughline.outcomes.journey.StudentId;

/** Names that are made from ids and lead nowhere: what remains after an erasure. */
final class Fingerprint {
    private static final int BYTES = 16;

    private Fingerprint() {}

    static String of(TenantId tenant, StudentId student) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest("student/" + tenant + "/" + student));
    }

    static EntryId of(TenantId tenant, ReferralId referral) {
        return new EntryId(UUID.nameUUIDFromBytes(digest("referral/" + tenant + "/" + referral)));
    }

    private static byte[] digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
