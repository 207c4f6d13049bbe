package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.Objects;

/**
 * That a side signed.
 *
 * @param signer the name of who signed, in what function
 * @param recordedBy the person who signed here, or who filed the signed paper
 */
public record Signature(Side side, String signer, String function, LocalDate signedOn, String recordedBy) {

    public Signature {
        Objects.requireNonNull(side);
        Objects.requireNonNull(signer);
        Objects.requireNonNull(function);
        Objects.requireNonNull(signedOn);
        Objects.requireNonNull(recordedBy);
    }
}
