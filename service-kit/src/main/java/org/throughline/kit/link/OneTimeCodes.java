package org.throughline.kit.link;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.transaction.Transactions;

/**
 * One-time codes to a contact point that was registered before: the second proof of who uses a link. A code lives 10
 * minutes, a new one replaces it, and five failures, counted over all codes of a link until one is accepted, lock that
 * link only. The table holds an HMAC whose key is not in the database, bound to tenant, link and document.
 */
@ApplicationScoped
public class OneTimeCodes {

    public static final Duration LIFE = Duration.ofMinutes(10);

    /** How many failures lock a link. */
    public static final int TRIES = 5;

    private final Transactions transactions;
    private final LinkKeys keys;
    private final Clock clock;
    private final int digits;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(
            Transactions transactions,
            LinkKeys keys,
            Clock clock,
            @ConfigProperty(name = "throughline.link.code-digits", defaultValue = "6") int digits) {
        if (digits != 6 && digits != 8) {
            throw new IllegalArgumentException("throughline.link.code-digits must be 6 or 8");
        }
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
        this.digits = digits;
    }

    /** Issues a code in the caller's transaction, which also appends the mail that carries it. */
    public Uni<NewCode> issue(Mutiny.Session session, CodeScope scope) {
        String code = drawn();
        Instant now = clock.instant();
        return CodeRows.replace(session, scope, mac(scope, code), now.plus(LIFE), now)
                .chain(rows -> rows == 1
                        ? Uni.createFrom().item(new NewCode.Issued(code))
                        : CodeRows.failures(session, scope).map(OneTimeCodes::refusal));
    }

    /**
     * Checks a code as the person typed it (spaces and hyphens are ignored). Opens a transaction of its own, so that no
     * later failure can give the spent try back: call it before the transaction of the effect, never inside one.
     */
    public Uni<CodeCheck> verify(CodeScope scope, String typed) {
        byte[] mac = mac(scope, typed.replaceAll("[\\s-]", ""));
        return transactions.forTenant(scope.tenant(), session -> CodeRows.spendTry(session, scope, clock.instant())
                .chain(spent -> spent == null ? whyNot(session, scope) : compare(session, scope, spent, mac)));
    }

    private Uni<CodeCheck> compare(Mutiny.Session session, CodeScope scope, CodeRows.SpentTry spent, byte[] mac) {
        if (MessageDigest.isEqual(spent.mac(), mac)) {
            return CodeRows.accept(session, scope).replaceWith(new CodeCheck.Accepted());
        }
        return Uni.createFrom()
                .item(
                        spent.failures() < TRIES
                                ? new CodeCheck.Wrong(TRIES - spent.failures())
                                : new CodeCheck.Locked());
    }

    private Uni<CodeCheck> whyNot(Mutiny.Session session, CodeScope scope) {
        return CodeRows.refusal(session, scope, clock.instant());
    }

    private static NewCode refusal(@Nullable Integer failures) {
        return failures != null && failures >= TRIES ? new NewCode.Locked() : new NewCode.NoLink();
    }

    private String drawn() {
        int bound = digits == 6 ? 1_000_000 : 100_000_000;
        return String.format(Locale.ROOT, "%0" + digits + "d", random.nextInt(bound));
    }

    private byte[] mac(CodeScope scope, String code) {
        return keys.mac(
                LinkKeys.Use.CODE, scope.tenant().toString(), scope.link().toString(), scope.documentHash(), code);
    }
}
