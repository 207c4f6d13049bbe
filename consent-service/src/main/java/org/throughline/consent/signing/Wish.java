package org.throughline.consent.signing;

import java.util.List;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.subject.HolderId;

/** Which releases a service wants put before whom, and what for. */
public record Wish(Intent intent, List<ReleaseId> releases, HolderId signer, Language language, Persons persons) {
    public Wish {
        releases = List.copyOf(releases);
    }
}
