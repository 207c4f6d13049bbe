package org.throughline.referral.inbox;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.disclosure.Permit;
import org.throughline.training.Lack;
import org.throughline.training.Standing;

/**
 * A referral with what is shown of its student.
 *
 * @param lacks what training the person who reads lacks in the district, also where its gate only warns
 */
public record Read(InboxEntry entry, Disclosed disclosed, List<Lack> lacks) {
    public Read {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(disclosed);
        lacks = List.copyOf(lacks);
    }

    /** @param permit null where none was asked for */
    static Read of(Dossier dossier, Standing standing, @Nullable Permit permit) {
        Disclosed disclosed = permit == null || !standing.mayBeShownStudentData()
                ? Disclosed.nothing()
                : Disclosed.of(dossier, permit);
        return new Read(dossier.entry(), disclosed, standing.lacks());
    }
}
