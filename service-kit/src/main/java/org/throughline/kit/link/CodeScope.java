package org.throughline.kit.link;

import java.util.Objects;
import org.throughline.kit.tenancy.TenantId;

/**
 * What a code is good for: one link and, for a signature, one document.
 *
 * @param documentHash of exactly what is shown to be signed, in any text form; empty when nothing is signed
 */
public record CodeScope(TenantId tenant, LinkId link, String documentHash) {

    public CodeScope {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(link);
        Objects.requireNonNull(documentHash);
    }

    public static CodeScope of(Link link) {
        return new CodeScope(link.tenant(), link.id(), "");
    }

    public CodeScope withDocument(String hash) {
        return new CodeScope(tenant, link, hash);
    }
}
