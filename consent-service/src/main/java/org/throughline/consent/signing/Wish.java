package org.throughline.consent.signing;

import java.util.List;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.subject.HolderId;

/** Which releases a service wants signed, and by whom. */
public record Wish(List<ReleaseId> releases, HolderId signer, Language language, Persons persons) {
    public Wish {
        releases = List.copyOf(releases);
    }
}
