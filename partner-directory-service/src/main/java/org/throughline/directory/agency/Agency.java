package org.throughline.directory.agency;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;

/**
 * An agency of the registry, one for all districts.
 *
 * @param proposedIn the district that proposed it, under which it lies
 * @param profile what it says of itself; null as long as it has said nothing
 * @param succession null as long as no other stands in its place
 * @param version of the row, as its ETag
 * @param facts how many tell of it
 */
public record Agency(
        AgencyId id,
        TenantId proposedIn,
        Registration registration,
        AgencyState state,
        @Nullable AgencyProfile profile,
        @Nullable Succession succession,
        long version,
        long facts) {

    public Agency {
        Objects.requireNonNull(id);
        Objects.requireNonNull(proposedIn);
        Objects.requireNonNull(registration);
        Objects.requireNonNull(state);
    }

    public static Agency proposed(AgencyId id, TenantId in, Registration registration) {
        return new Agency(id, in, registration, AgencyState.PROPOSED, null, null, 0, 0);
    }

    public String name() {
        return registration.name();
    }

    Agency with(AgencyProfile said) {
        return new Agency(id, proposedIn, registration, state, said, succession, version, facts);
    }

    private Agency with(AgencyState next, Registration changed) {
        return new Agency(id, proposedIn, changed, next, profile, succession, version, facts);
    }

    /** Whether there is something that the operator has not verified yet. */
    public boolean awaitsVerification() {
        return state.canBecome(AgencyState.VERIFIED) || registration.nextName() != null;
    }

    Agency verified() {
        return with(AgencyState.VERIFIED, registration.verified());
    }

    /**
     * What the agency itself corrects: its name waits for the operator, who has verified the one it has.
     *
     * @throws AgencyRefused when it is not verified, or another stands in its place
     */
    Agency correctedByItself(Registration corrected) {
        requireLinkable();
        return with(state, registration.asked(corrected));
    }

    /**
     * What the district that proposed it corrects, as long as nobody has verified it.
     *
     * @throws AgencyRefused from then on
     */
    Agency correctedByItsDistrict(Registration corrected) {
        if (!state.canBecome(AgencyState.VERIFIED)) {
            throw new AgencyRefused(AgencyRefused.Reason.VERIFIED_ALREADY);
        }
        return with(state, corrected);
    }

    /**
     * What the operator corrects, who verifies by it.
     *
     * @throws AgencyRefused when another stands in its place
     */
    Agency correctedByTheOperator(Registration corrected) {
        if (succession != null) {
            throw new AgencyRefused(AgencyRefused.Reason.SUCCEEDED);
        }
        return with(state, corrected);
    }

    /** Whether a caller may see all that the registry has of it: other services, itself, the district that proposed it. */
    public boolean isKnownWholeTo(Caller caller) {
        return proposedIn.equals(caller.tenant())
                || (caller.organization() != null
                        && caller.organization().value().equals(id.value()));
    }

    /** @throws AgencyRefused when no organization may be linked to it */
    void requireLinkable() {
        if (!state.mayBeLinked()) {
            throw new AgencyRefused(
                    succession == null ? AgencyRefused.Reason.NOT_VERIFIED : AgencyRefused.Reason.SUCCEEDED);
        }
    }

    /** @throws AgencyRefused when it cannot have a successor, or not this one */
    void requireMayBeSucceededBy(Agency successor) {
        if (successor.id().equals(id)) {
            throw new AgencyRefused(AgencyRefused.Reason.OWN_SUCCESSOR);
        }
        if (!state.canBecome(AgencyState.SUCCEEDED)) {
            throw new AgencyRefused(
                    succession == null ? AgencyRefused.Reason.NOT_VERIFIED : AgencyRefused.Reason.SUCCEEDED);
        }
        successor.requireLinkable();
    }

    /** Whether it was decided so already. */
    boolean isSucceededBy(AgencyId successor) {
        return succession != null && succession.successor().equals(successor);
    }
}
