package org.throughline.consent.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Release;

/**
 * How one signature came about: who, how authenticated, what was shown, when (34 CFR 99.30(d)).
 *
 * @param reading null where the signer just read
 */
public record Evidence(Release release, Signing signing, Document shown, @Nullable Reading reading, Instant signedAt) {}
