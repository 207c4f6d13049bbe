package org.throughline.consent.decision;

import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Party;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.tenancy.TenantId;

/**
 * Who asks, and so who receives: an agency or an integrator receives for itself, by its own token; only the releasing
 * district's people and services name somebody else.
 *
 * @param onBehalfOf the person whose token a service forwarded; null when none acts
 */
public record Asker(Caller caller, @Nullable Caller onBehalfOf) {
    public Asker {
        TenantId tenant = caller.requireTenant();
        if (onBehalfOf != null && onBehalfOf.tenant() != null && !tenant.equals(onBehalfOf.tenant())) {
            throw new ProblemException(KitProblem.FORBIDDEN, "The person belongs to another district.");
        }
    }

    public TenantId tenant() {
        return caller.requireTenant();
    }

    /** The district's own people and services are told why; agencies and integrators are not. */
    public boolean isTold() {
        return own() == null;
    }

    /** Fails with 403 for a basis that the role of who acts may not claim. */
    void requireMayClaim(Basis basis) {
        if (!basis.mayBeClaimedBy((onBehalfOf == null ? caller : onBehalfOf).roles())) {
            throw new ProblemException(KitProblem.FORBIDDEN, "This role may not claim this basis.");
        }
    }

    /**
     * @param discloser as the request says; null for the district
     * @param recipient as the request says; null when it names none
     */
    public Parties parties(@Nullable Party discloser, @Nullable Party recipient) {
        if (discloser != null && own() != null) {
            throw new ProblemException(KitProblem.FORBIDDEN, "Who receives does not say whose records they are.");
        }
        Party district = new Party(Party.Kind.DISTRICT, tenant().toString());
        Party receives = recipient(recipient);
        if (receives.kind() == Party.Kind.DISTRICT && !receives.equals(district)) {
            throw new ProblemException(KitProblem.FORBIDDEN, "The recipient is another district.");
        }
        return new Parties(discloser == null ? district : discloser, receives);
    }

    private Party recipient(@Nullable Party named) {
        Party own = own();
        if (own != null && named != null && !own.equals(named)) {
            throw new ProblemException(KitProblem.FORBIDDEN, "The recipient is not the one who asks.");
        }
        Party recipient = own == null ? named : own;
        if (recipient == null) {
            throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                    .at("/recipient", "REQUIRED", "Name the recipient.");
        }
        return recipient;
    }

    private @Nullable Party own() {
        Caller person = onBehalfOf == null ? caller : onBehalfOf;
        if (person.organization() != null) {
            return new Party(Party.Kind.AGENCY, person.organization().toString());
        }
        if (person.integrator() != null) {
            return new Party(Party.Kind.INTEGRATOR, person.integrator());
        }
        if (person.has(Role.AGENCY_STAFF) || person.has(Role.AGENCY_ADMIN) || person.has(Role.INTEGRATOR)) {
            throw new ProblemException(KitProblem.FORBIDDEN, "The person's token names no organization.");
        }
        return null;
    }
}
