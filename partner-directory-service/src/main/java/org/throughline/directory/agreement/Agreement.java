package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;

/**
 * An agreement.
 *
 * @param renews the agreement that it follows
 * @param settled where people left it; {@link #state} says where it stands on a day
 */
public record Agreement(
        Parties parties,
        @Nullable UUID renews,
        Terms terms,
        Compliance compliance,
        AgreementState settled,
        List<Signature> signatures,
        @Nullable Termination termination,
        @Nullable Evaluation evaluation) {

    public Agreement {
        Objects.requireNonNull(parties);
        Objects.requireNonNull(terms);
        Objects.requireNonNull(compliance);
        Objects.requireNonNull(settled);
        signatures = List.copyOf(signatures);
    }

    public static Agreement draft(Parties parties, @Nullable UUID renews, Terms terms, Compliance compliance) {
        return new Agreement(parties, renews, terms, compliance, AgreementState.DRAFT, List.of(), null, null);
    }

    public AgreementState state(LocalDate day) {
        return settled.on(day, terms.term(), terminatedFrom());
    }

    private @Nullable LocalDate terminatedFrom() {
        return termination == null ? null : termination.effectiveFrom();
    }

    /** What will fall due, the earliest first; nothing before it is signed and once it was ended early. */
    public List<Due> dues() {
        return settled == AgreementState.SIGNED && termination == null
                ? Due.of(terms.term(), compliance, evaluation != null)
                : List.of();
    }

    /** Whether both sides know of it: a draft renews nothing, and what is none is not renewed. */
    boolean isBeforeBothSides() {
        return settled.isBeforeBothSides();
    }

    /** Whether both sides signed it and it was not ended before it began. */
    boolean goesOn() {
        LocalDate ended = terminatedFrom();
        return settled == AgreementState.SIGNED
                && (ended == null || ended.isAfter(terms.term().firstDay()));
    }

    /** The days on which it lets referrals come in, as things stand; empty when there are none. */
    public Optional<OpenDays> openDays() {
        return settled == AgreementState.SIGNED
                ? OpenDays.of(terms.term(), terminatedFrom(), compliance)
                : Optional.empty();
    }

    /** Whether nothing can come of it any more. */
    boolean comesToNothingOn(LocalDate day) {
        return state(day).comesToNothingOn(day, terms.term());
    }

    /** Whether it would be in force on a day with the agency, had both sides signed; a draft is with whom it will be proposed to. */
    boolean couldHoldOn(LocalDate day, @Nullable AgencyId agency) {
        return terms.term().includes(day) && (parties.agency() == null || isWith(agency));
    }

    boolean isInForceOn(LocalDate day) {
        return state(day).blocker().isEmpty();
    }

    /** The last day on which it could have been in force. */
    LocalDate end() {
        LocalDate lastDay = terms.term().lastDay();
        LocalDate ended = terminatedFrom();
        return ended == null || ended.isAfter(lastDay) ? lastDay : ended.minusDays(1);
    }

    boolean isWith(@Nullable AgencyId agency) {
        return Objects.equals(parties.agency(), agency);
    }

    boolean signedBy(Side side) {
        return signatures.stream().anyMatch(signature -> signature.side() == side);
    }

    Agreement with(Terms changed, Compliance changedCompliance) {
        return new Agreement(parties, renews, changed, changedCompliance, settled, signatures, termination, evaluation);
    }

    Agreement with(Compliance changed) {
        return with(terms, changed);
    }

    /** Signatures hold for one wording only: a step back to the draft, or a new proposal, begins without. */
    Agreement settled(AgreementState next, @Nullable AgencyId agency) {
        return new Agreement(
                new Parties(parties.organization(), agency),
                renews,
                terms,
                compliance,
                next,
                List.of(),
                termination,
                evaluation);
    }

    Agreement with(Signature signature) {
        List<Signature> more = new ArrayList<>(signatures);
        more.add(signature);
        boolean both =
                more.stream().map(Signature::side).collect(Collectors.toSet()).size() == Side.values().length;
        return new Agreement(
                parties,
                renews,
                terms,
                compliance,
                both ? AgreementState.SIGNED : settled,
                more,
                termination,
                evaluation);
    }

    Agreement with(Termination ended) {
        return new Agreement(parties, renews, terms, compliance, settled, signatures, ended, evaluation);
    }

    Agreement with(Evaluation found) {
        return new Agreement(parties, renews, terms, compliance, settled, signatures, termination, found);
    }
}
