package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import java.time.ZoneId;

/** Puts a proof on paper: the same proof gives the same bytes. */
public interface CopyPress {
    /** @param zone in which its reader tells the time */
    Uni<byte[]> print(Proof proof, ZoneId zone);
}
