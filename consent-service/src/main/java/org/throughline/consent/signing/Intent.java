package org.throughline.consent.signing;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.BiPredicate;
import org.throughline.consent.release.Release;

/** What a visit is for: to say yes or no, or to take a yes back. */
public enum Intent {
    SIGN("sign", "", (release, now) -> release.status().awaitsSignature()),
    REVOKE("revoke", "_REVOKE", Release::mayBeRevoked);

    private final String purpose;
    private final String suffix;
    private final BiPredicate<Release, Instant> concerned;

    Intent(String purpose, String suffix, BiPredicate<Release, Instant> concerned) {
        this.purpose = purpose;
        this.suffix = suffix;
        this.concerned = concerned;
    }

    /** @param purpose of a link that was issued here */
    public static Intent ofPurpose(String purpose) {
        return Arrays.stream(values())
                .filter(intent -> intent.purpose.equals(purpose))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a link of another service"));
    }

    /** What the signed link lets its holder do. */
    String purpose() {
        return purpose;
    }

    /** Whether such a visit can do anything about this release now. */
    boolean concerns(Release release, Instant now) {
        return concerned.test(release, now);
    }

    /** Whether its reader is reminded: nobody is urged to take something back. */
    boolean isReminded() {
        return this == SIGN;
    }

    /** Under which key the texts say it for this intent. */
    public String key(String key) {
        return key + suffix;
    }
}
