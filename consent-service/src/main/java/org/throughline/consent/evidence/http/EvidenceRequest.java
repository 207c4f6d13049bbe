package org.throughline.consent.evidence.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.evidence.About;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.Content;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.NewEvidence;
import org.throughline.consent.evidence.Part;
import org.throughline.consent.evidence.Statement;
import org.throughline.consent.release.Category;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/**
 * A record to be put on file. What each kind must name and may attest is in the README's table.
 *
 * @param attested what the author answers for
 * @param statements what the author writes in words
 * @param effectiveFrom absent for the moment of filing
 */
record EvidenceRequest(
        @NotNull EvidenceKind kind,
        @Nullable UUID studentId,
        @Nullable @Valid PartyBody party,
        @Nullable @Size(min = 1, max = 200) String reference,
        @Nullable @Size(max = 40) List<@NotNull Category> categories,
        @Nullable @Size(max = 20) List<@NotNull Attestation> attested,
        @Nullable @Size(max = 20) Map<Statement, @NotBlank @Size(max = 2000) String> statements,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil) {
    NewEvidence evidence() {
        requireParts();
        requireWords();
        return new NewEvidence(kind, about(), content(), effectiveFrom, effectiveUntil);
    }

    private About about() {
        return new About(
                studentId == null ? null : new StudentId(studentId), party == null ? null : party.party(), reference);
    }

    private Content content() {
        return new Content(
                categories == null ? Set.of() : Set.copyOf(categories),
                attested == null ? Set.of() : Set.copyOf(attested),
                statements == null ? Map.of() : statements);
    }

    private void requireParts() {
        for (Part part : Part.values()) {
            if (kind.required().contains(part) && lacks(part)) {
                throw invalid(pointer(part), "REQUIRED", "This kind of evidence names it.");
            }
        }
        if (effectiveFrom != null && effectiveUntil != null && effectiveUntil.isBefore(effectiveFrom)) {
            throw invalid("/effectiveUntil", "BEFORE_START", "It is not before effectiveFrom.");
        }
    }

    private void requireWords() {
        if (!content().attested().stream().allMatch(kind::knows)) {
            throw invalid("/attested", "NOT_OF_THIS_KIND", "This kind of evidence does not attest all of these.");
        }
        requireStatements();
    }

    /** All that are missing at once, in their own order. */
    private void requireStatements() {
        ProblemException incomplete =
                new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.");
        for (Statement statement : Statement.values()) {
            if (kind.stated().contains(statement) && !content().statements().containsKey(statement)) {
                incomplete = incomplete.at("/statements/" + statement, "REQUIRED", "The author states it.");
            }
        }
        if (!incomplete.errors().isEmpty()) {
            throw incomplete;
        }
    }

    private boolean lacks(Part part) {
        return switch (part) {
            case STUDENT -> studentId == null;
            case PARTY -> party == null;
            case CATEGORIES -> categories == null || categories.isEmpty();
            case REFERENCE -> reference == null;
            case END -> effectiveUntil == null;
        };
    }

    private static String pointer(Part part) {
        return switch (part) {
            case STUDENT -> "/studentId";
            case PARTY -> "/party";
            case CATEGORIES -> "/categories";
            case REFERENCE -> "/reference";
            case END -> "/effectiveUntil";
        };
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                .at(pointer, code, message);
    }
}
