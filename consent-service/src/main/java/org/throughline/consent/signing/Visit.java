package org.throughline.consent.signing;

import java.time.Instant;
import org.throughline.kit.link.CodeScope;
import org.throughline.kit.tenancy.Tenant;

/** What a signer who opened the link is before: the signing, and the document as it reads now. */
public record Visit(Tenant district, Signing signing, Document document, Instant at) {
    /** What the signer sees next. */
    public enum Step {
        /** Nobody has shown who they are: no student data yet. */
        ASK_FOR_CODE,
        TYPE_CODE,
        READ_AND_SIGN
    }

    public Step step() {
        if (signing.isVerifiedFor(document, at)) {
            return Step.READ_AND_SIGN;
        }
        return signing.codeSentFor().filter(document.hash()::equals).isPresent() ? Step.TYPE_CODE : Step.ASK_FOR_CODE;
    }

    /** A code is good for this link and this very document. */
    CodeScope scope() {
        return new CodeScope(district.id(), signing.link(), document.hash());
    }
}
