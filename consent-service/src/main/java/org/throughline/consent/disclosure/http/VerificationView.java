package org.throughline.consent.disclosure.http;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Fault;
import org.throughline.consent.disclosure.Seal;
import org.throughline.consent.disclosure.Verification;

/** The result of a verification. */
record VerificationView(boolean intact, long entries, long seals, @Nullable Head head, List<FaultView> faults) {
    /** The last link: note it down, and send its number the next time. */
    record Head(long number, String hash) {
        static Head of(Seal seal) {
            return new Head(seal.number(), HexFormat.of().formatHex(seal.hash()));
        }
    }

    /** What does not fit, and where. */
    record FaultView(Fault.Kind kind, @Nullable Long seal, @Nullable UUID disclosureId) {}

    static VerificationView of(Verification found) {
        Seal head = found.head();
        return new VerificationView(
                found.isIntact(),
                found.entries(),
                found.seals(),
                head == null ? null : Head.of(head),
                found.faults().stream()
                        .map(fault -> new FaultView(fault.kind(), fault.seal(), fault.entry()))
                        .toList());
    }
}
