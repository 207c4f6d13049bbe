package org.throughline.directory.agency;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An agency of the registry, one for all districts.
 *
 * @param intakeEmail where referrals are announced
 * @param profile what it says of itself; null as long as it has said nothing
 * @param succession null as long as no other stands in its place
 * @param version of the row, as its ETag
 */
public record Agency(
        AgencyId id,
        String name,
        String intakeEmail,
        AgencyState state,
        @Nullable AgencyProfile profile,
        @Nullable Succession succession,
        long version) {

    public Agency {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(intakeEmail);
        Objects.requireNonNull(state);
    }

    public static Agency proposed(AgencyId id, String name, String intakeEmail) {
        return new Agency(id, name, intakeEmail, AgencyState.PROPOSED, null, null, 0);
    }

    Agency with(AgencyProfile said) {
        return new Agency(id, name, intakeEmail, state, said, succession, version);
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
