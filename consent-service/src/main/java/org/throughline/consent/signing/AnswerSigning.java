package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.Signing.Outcome;
import org.throughline.kit.link.Link;

/** A yes to what was ticked, or a no. */
@ApplicationScoped
public class AnswerSigning {
    private final AnswerOnce answers;
    private final Sign sign;

    public AnswerSigning(AnswerOnce answers, Sign sign) {
        this.answers = answers;
        this.sign = sign;
    }

    /**
     * @param ticked what is signed; the others wait for a signature of their own
     * @param reading null where the signer just read
     */
    public Uni<Void> sign(Link link, Set<ReleaseId> ticked, @Nullable Reading reading) {
        return answers.answer(
                link,
                Intent.SIGN,
                Outcome.SIGNED,
                (session, visit, id) -> ticked.contains(id)
                        ? sign.sign(session, visit, id, reading)
                        : Uni.createFrom().voidItem());
    }

    public Uni<Void> decline(Link link) {
        return answers.answer(link, Intent.SIGN, Outcome.DECLINED, sign::decline);
    }
}
