package org.throughline.kit.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.transaction.CommitListener;

/**
 * Sends the due mail of all tenants, from this process's start to its end. It looks after commits that may have appended
 * a mail, and at least once a second, for as many mails as it has free places. Any number of replicas may do the same.
 */
@ApplicationScoped
class MailRelay implements CommitListener {

    private static final Logger LOG = Logger.getLogger(MailRelay.class);

    /** Longer than any transaction: see {@link #committed()}. */
    private static final long RECENTLY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final MailClaims claims;
    private final MailDelivery delivery;
    private final MailConfig config;
    private final Vertx vertx;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicInteger sending = new AtomicInteger();
    private volatile boolean again;
    private volatile long appendedAt = System.nanoTime() - RECENTLY_NANOS;
    private volatile @Nullable Context context;
    private volatile long timer;

    MailRelay(MailClaims claims, MailDelivery delivery, MailConfig config, Vertx vertx) {
        this.claims = claims;
        this.delivery = delivery;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        context = vertx.getOrCreateContext();
        timer = vertx.setPeriodic(config.poll().toMillis(), tick -> wake());
    }

    void stop(@Observes ShutdownEvent stopped) {
        context = null;
        vertx.cancelTimer(timer);
    }

    /** A mail was appended; its transaction may still roll back. */
    void appended() {
        appendedAt = System.nanoTime();
    }

    /** Looks after commits only while mails are being appended: reading does not make it look. */
    @Override
    public void committed() {
        if (System.nanoTime() - appendedAt < RECENTLY_NANOS) {
            wake();
        }
    }

    private void wake() {
        again = true;
        Context own = context;
        if (own != null && looking.compareAndSet(false, true)) {
            own.runOnContext(ignored -> look());
        }
    }

    /** Also after its stop, until the last look has ended. */
    boolean isLooking() {
        return looking.get();
    }

    /** Not on the context of whoever woke it: its transactions are nobody else's. */
    private void look() {
        again = false;
        int free = context == null ? 0 : config.parallel() - sending.get();
        if (free > 0) {
            claims.claim(free).subscribe().with(this::send, this::couldNotLook);
        } else {
            looking.set(false);
        }
    }

    /** Each mail ends by itself and frees its place: a mail server that hangs with one does not hold up the others. */
    private void send(List<ClaimedMail> claimed) {
        sending.addAndGet(claimed.size());
        looking.set(false);
        claimed.forEach(claim -> delivery.deliver(claim).subscribe().with(done -> ended(), this::couldNotSend));
        if (again) {
            wake();
        }
    }

    private void ended() {
        sending.decrementAndGet();
        wake();
    }

    /** The mail is due again when its lease ends. */
    private void couldNotSend(Throwable failure) {
        sending.decrementAndGet();
        warn(failure);
    }

    /** The next look may find the database again. */
    private void couldNotLook(Throwable failure) {
        looking.set(false);
        warn(failure);
    }

    private static void warn(Throwable failure) {
        LOG.warnf("mail could not be relayed: %s", failure.getClass().getSimpleName());
    }
}
