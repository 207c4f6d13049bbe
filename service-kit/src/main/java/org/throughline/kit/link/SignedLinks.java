package org.throughline.kit.link;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/**
 * Links that let a person without an account do one thing, once: {@code /l/{service}/{tenant-code}.{secret}}. The
 * 256-bit secret is derived from the link's id, so that no table and no queue holds it; the table holds its hash.
 *
 * <p>The walk: GET on the address ({@link #find}) changes nothing and shows a form. POST ({@link #find}, {@link #open})
 * answers 303 to {@code /l/{service}/{tenant-code}/{link-id}} with a cookie; pages there begin with {@link #resume}.
 * The answer's transaction calls {@link #consume} first. Reading never consumes.
 */
@ApplicationScoped
public class SignedLinks {

    /** The cookie's name, for {@code @CookieParam}. */
    public static final String COOKIE = "throughline-link";

    private static final LinkState UNKNOWN = new LinkState.Unknown();

    private final LinkAddresses addresses;
    private final LinkSessions sessions;
    private final Transactions transactions;
    private final Tenants tenants;
    private final Ids ids;
    private final Clock clock;

    SignedLinks(
            LinkAddresses addresses,
            LinkSessions sessions,
            Transactions transactions,
            Tenants tenants,
            Ids ids,
            Clock clock) {
        this.addresses = addresses;
        this.sessions = sessions;
        this.transactions = transactions;
        this.tenants = tenants;
        this.ids = ids;
        this.clock = clock;
    }

    /** Issues a link in the caller's transaction, which is bound to {@code tenant}. */
    public Uni<LinkId> issue(Mutiny.Session session, TenantId tenant, NewLink link) {
        LinkId id = new LinkId(ids.next());
        return LinkRows.insert(session, tenant, id, addresses.secretHash(id), link, clock.instant())
                .replaceWith(id);
    }

    /** The full address, secret included: only for the person the link is sent to. Store and log the id instead. */
    public URI address(LinkId link, String tenantCode) {
        return addresses.address(tenantCode, link);
    }

    /**
     * What a presented link is. Opens a transaction of its own and changes nothing.
     *
     * @param segment the path's last segment, {@code tenant-code.secret}, as the client sent it
     */
    public Uni<LinkState> find(String segment) {
        Optional<LinkAddresses.Presented> presented = addresses.presented(segment);
        if (presented.isEmpty()) {
            return Uni.createFrom().item(UNKNOWN);
        }
        byte[] hash = presented.get().secretHash();
        return inTenant(
                presented.get().tenantCode(),
                tenant -> transactions.forTenant(
                        tenant.id(), session -> LinkRows.byHash(session, tenant, hash, clock.instant())));
    }

    /** Opens a link that {@link #find} found open, in a transaction of its own: a session of 15 minutes. */
    public Uni<LinkSession> open(Link link) {
        return transactions
                .forTenant(
                        link.tenant(),
                        session -> LinkRows.markOpened(session, link.tenant(), link.id(), clock.instant()))
                .map(marked -> sessions.open(link));
    }

    /**
     * The opened link of a request below {@code /l/{service}/{tenantCode}/{linkId}}; Unknown unless the cookie was made
     * for this very link and its 15 minutes are not over. Opens a transaction of its own and changes nothing.
     */
    public Uni<LinkState> resume(String tenantCode, String linkId, @Nullable String cookie) {
        Optional<LinkId> id = parsed(linkId).filter(link -> sessions.isLive(tenantCode, link, cookie));
        if (id.isEmpty()) {
            return Uni.createFrom().item(UNKNOWN);
        }
        return inTenant(
                tenantCode,
                tenant -> transactions.forTenant(
                        tenant.id(), session -> LinkRows.byId(session, tenant, id.get(), clock.instant())));
    }

    /**
     * Uses the link up, in the transaction of the answer's effect: of concurrent answers one alone is FIRST, the others
     * wait for it and are TOO_LATE. A rolled back answer leaves the link as it was.
     */
    public Uni<Consumption> consume(Mutiny.Session session, TenantId tenant, LinkId link) {
        return LinkRows.consume(session, tenant, link, clock.instant())
                .map(rows -> rows == 1 ? Consumption.FIRST : Consumption.TOO_LATE);
    }

    /** Ends every open link of this purpose and subject, in the caller's transaction; gives their number. */
    public Uni<Integer> withdraw(Mutiny.Session session, TenantId tenant, String purpose, UUID subject) {
        return LinkRows.withdraw(session, tenant, purpose, subject, clock.instant());
    }

    private Uni<LinkState> inTenant(String code, Function<Tenant, Uni<? extends LinkState>> search) {
        return tenants.byCode(code)
                .chain(search)
                .onFailure(SignedLinks::isNotFound)
                .recoverWithItem(UNKNOWN);
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof ProblemException problem && problem.problem() == KitProblem.NOT_FOUND;
    }

    private static Optional<LinkId> parsed(String text) {
        try {
            LinkId id = new LinkId(UUID.fromString(text));
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
