package org.throughline.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/**
 * Lets a write with an {@code Idempotency-Key} happen once. The key's row is inserted in the transaction of the effect
 * and keeps a keyed hash of the request, the status and the resource's id, never a body: a repetition reads the resource
 * again, with the rights it has then.
 */
@ApplicationScoped
public class Idempotency {

    private static final int MAX_KEY_LENGTH = 200;

    private final ObjectMapper json;
    private final Clock clock;
    private final SecretKeySpec hashKey;

    public Idempotency(ObjectMapper json, Clock clock, @ConfigProperty(name = "throughline.cursor.key") String key) {
        this.json = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        this.clock = clock;
        this.hashKey = new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
    }

    /**
     * Runs {@code effect} unless the same request has had it already.
     *
     * <p>Fails with 422 when the key was used with another request. While the same request is still running elsewhere
     * the insert waits for it, and is answered 409 after PostgreSQL's {@code lock_timeout}.
     */
    public Uni<Created> once(Mutiny.Session session, IdempotentRequest request, Supplier<Uni<Created>> effect) {
        if (request.key() == null) {
            return effect.get();
        }
        if (isUnusable(request.key())) {
            return Uni.createFrom().failure(unusableKey());
        }
        byte[] hash = hash(request.body());
        return claim(session, request, hash)
                .chain(claimed -> claimed == 1
                        ? effect.get().call(created -> keep(session, request, created))
                        : replay(session, request, hash));
    }

    /**
     * What the same request has left behind already, read again; empty where there is no key, or nothing yet. For a write that
     * asks another server first, outside of any transaction: its repetition needs no answer of that server. {@link #once}
     * decides, also what of the answer refuses the write: of two at once, one may be told otherwise.
     *
     * <p>Fails with 422 when the key was used with another request.
     */
    public <T> Uni<Optional<T>> earlier(
            Mutiny.Session session, IdempotentRequest request, Function<Created, Uni<T>> read) {
        if (request.key() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        if (isUnusable(request.key())) {
            return Uni.createFrom().failure(unusableKey());
        }
        return kept(session, request, hash(request.body()))
                .chain(kept -> kept.map(created -> read.apply(created).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static boolean isUnusable(String key) {
        return key.isBlank() || key.length() > MAX_KEY_LENGTH;
    }

    private Uni<Integer> claim(Mutiny.Session session, IdempotentRequest request, byte[] hash) {
        return session.createNativeQuery(
                        """
                        insert into idempotency_key (tenant, subject, operation, key, request_hash, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""")
                .setParameter(1, request.tenant().value())
                .setParameter(2, request.subject())
                .setParameter(3, request.operation())
                .setParameter(4, request.key())
                .setParameter(5, hash)
                .setParameter(6, OffsetDateTime.now(clock))
                .executeUpdate();
    }

    private static Uni<Integer> keep(Mutiny.Session session, IdempotentRequest request, Created created) {
        return session.createNativeQuery(
                        """
                        update idempotency_key set status = ?5, resource = ?6
                        where tenant = ?1 and subject = ?2 and operation = ?3 and key = ?4""")
                .setParameter(1, request.tenant().value())
                .setParameter(2, request.subject())
                .setParameter(3, request.operation())
                .setParameter(4, request.key())
                .setParameter(5, created.status())
                .setParameter(6, created.resource())
                .executeUpdate();
    }

    private static Uni<Created> replay(Mutiny.Session session, IdempotentRequest request, byte[] hash) {
        return kept(session, request, hash).map(kept -> kept.orElseThrow(Idempotency::inProgress));
    }

    private static ProblemException inProgress() {
        return new ProblemException(KitProblem.IDEMPOTENCY_IN_PROGRESS).retryAfterSeconds(1);
    }

    private static Uni<Optional<Created>> kept(Mutiny.Session session, IdempotentRequest request, byte[] hash) {
        return session.createNativeQuery(
                        """
                        select request_hash, status, resource from idempotency_key
                        where tenant = ?1 and subject = ?2 and operation = ?3 and key = ?4""",
                        Object[].class)
                .setParameter(1, request.tenant().value())
                .setParameter(2, request.subject())
                .setParameter(3, request.operation())
                .setParameter(4, request.key())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> ofSame(found, hash)));
    }

    private static Created ofSame(Object[] row, byte[] hash) {
        if (!MessageDigest.isEqual((byte[]) row[0], hash)) {
            throw new ProblemException(KitProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return new Created(((Number) row[1]).intValue(), (UUID) row[2], true);
    }

    private byte[] hash(@Nullable Object body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashKey);
            return mac.doFinal(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException | GeneralSecurityException failure) {
            throw new IllegalStateException("a request body that was read cannot be written", failure);
        }
    }

    private static ProblemException unusableKey() {
        return new ProblemException(
                KitProblem.MALFORMED,
                "See errors for what is wrong and where.",
                List.of(new FieldError(
                        "Idempotency-Key", "UNUSABLE", "It is not blank and has 200 characters at most.")));
    }
}
