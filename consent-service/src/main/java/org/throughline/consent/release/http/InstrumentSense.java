package org.throughline.consent.release.http;

import java.time.LocalDate;
import java.util.Set;
import org.throughline.consent.release.ExpiryEvent;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.http.ReleaseRequest.Discloser;
import org.throughline.consent.release.http.ReleaseRequest.Recipient;
import org.throughline.consent.release.http.ReleaseRequest.RecipientKind;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Whether what was asked for can be an instrument of its type at all, before anybody writes it. */
record InstrumentSense(ReleaseRequest asked, TenantId tenant) {
    void require() {
        requireDays();
        requireEnd();
        requireScope();
        requireDiscloser();
        requireRecipient();
    }

    private void requireDays() {
        LocalDate until = asked.effectiveUntil();
        if (until != null && until.isBefore(asked.effectiveFrom())) {
            throw invalid("/effectiveUntil", "BEFORE_START", "It is not before effectiveFrom.");
        }
        LocalDate from = asked.recordsFrom();
        LocalDate to = asked.recordsUntil();
        if ((from == null) != (to == null)) {
            throw invalid("/recordsUntil", "ONE_SIDED", "recordsFrom and recordsUntil come together.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw invalid("/recordsUntil", "BEFORE_START", "It is not before recordsFrom.");
        }
    }

    private void requireEnd() {
        ExpiryEvent event = asked.expiryEvent();
        if (asked.effectiveUntil() == null && event == null) {
            throw invalid("/effectiveUntil", "REQUIRED", "A day or an event ends it.");
        }
        Set<Purpose> purposes = Set.copyOf(asked.purposes());
        if (event != null && !asked.type().mayEndWith(event, purposes)) {
            throw invalid("/expiryEvent", "NOT_OF_THIS_INSTRUMENT", "This instrument does not end with this event.");
        }
    }

    private void requireScope() {
        ReleaseType type = asked.type();
        if (!asked.categories().stream().allMatch(type::mayName)) {
            throw invalid("/categories", "NEEDS_ANOTHER_INSTRUMENT", "Another law asks for an instrument of its own.");
        }
        if (!asked.purposes().stream().allMatch(type::mayServe)) {
            throw invalid("/purposes", "NOT_OF_THIS_INSTRUMENT", "This instrument serves other purposes only.");
        }
    }

    private void requireDiscloser() {
        boolean agency = asked.discloser() == Discloser.AGENCY;
        if (agency != (asked.discloserId() != null) || agency != (asked.discloserName() != null)) {
            throw invalid("/discloserId", "BY_DISCLOSER", "An agency that discloses, and nobody else, is named.");
        }
        if (!agency && !asked.type().mayBeDisclosedByDistrict()) {
            throw invalid("/discloser", "NOT_OF_THIS_INSTRUMENT", "These records are not a district's to disclose.");
        }
    }

    private void requireRecipient() {
        Recipient recipient = asked.recipients().get(0);
        if (recipient.kind() != RecipientKind.DISTRICT) {
            return;
        }
        if (asked.discloser() == Discloser.DISTRICT) {
            throw invalid("/recipients/0/kind", "SAME_AS_DISCLOSER", "It is not who discloses.");
        }
        if (!recipient.id().equals(tenant.toString())) {
            throw invalid("/recipients/0/id", "ANOTHER_DISTRICT", "It is the id of the caller's district.");
        }
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                .at(pointer, code, message);
    }
}
