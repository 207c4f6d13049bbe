package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a side signed.
 *
 * @param signer the name of who signed, in what function
 * @param recordedBy the person who signed here, or who filed the signed paper
 * @param evidence where the paper with the partner's signature is filed, when the district recorded it; else null
 */
public record Signature(
        Side side, String signer, String function, LocalDate signedOn, String recordedBy, @Nullable String evidence) {

    public Signature {
        Objects.requireNonNull(side);
        Objects.requireNonNull(signer);
        Objects.requireNonNull(function);
        Objects.requireNonNull(signedOn);
        Objects.requireNonNull(recordedBy);
    }
}
