package org.throughline.referral.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.referral.disclosure.Category;
import org.throughline.referral.disclosure.Permit;
import org.throughline.referral.partner.PartnerService;

/** One answer to "can it be sent?": every missing piece, and who must act. */
public record Readiness(List<MissingPiece> missing) {

    /** An agency can neither judge nor serve a referral without these two. */
    private static final Set<Category> NEEDED = Set.of(Category.REFERRAL_SUMMARY, Category.IDENTITY);

    /** Reasons that a signature would cure: the release itself is as it should be. */
    private static final Set<String> UNSIGNED = Set.of("NOT_SIGNED", "PARTIALLY_SIGNED");

    /** Who could sign matters as long as a signature does. */
    private static final Set<Piece> SIGNING = Set.of(Piece.SIGNER, Piece.EVIDENCE_OF_AUTHORITY);

    public Readiness {
        missing = List.copyOf(missing);
    }

    public static Readiness of(Situation situation) {
        List<MissingPiece> missing = new ArrayList<>();
        situation.unmet().stream()
                .filter(piece -> !SIGNING.contains(piece) || awaitsSignature(situation))
                .forEach(piece -> missing.add(MissingPiece.blocking(piece, List.of())));
        service(situation.service(), missing);
        situation
                .intake()
                .filter(found -> !found.missing().isEmpty())
                .ifPresent(found -> missing.add(MissingPiece.intake(found)));
        situation.permit().ifPresent(permit -> release(permit, missing));
        if (situation.permit().isEmpty() && !situation.unmet().contains(Piece.DRAFT)) {
            missing.add(MissingPiece.permit(Piece.RELEASE, true, "NO_RECIPIENT", names(NEEDED)));
        }
        return new Readiness(missing);
    }

    public boolean isReady() {
        return missing.stream().noneMatch(MissingPiece::blocks);
    }

    /** Whether a permit to disclose is what blocks. */
    public boolean lacksPermit() {
        return missing.stream()
                .filter(MissingPiece::blocks)
                .anyMatch(piece -> piece.piece() == Piece.RELEASE || piece.piece() == Piece.SIGNATURE);
    }

    private static boolean awaitsSignature(Situation situation) {
        boolean permitted = situation
                .permit()
                .map(permit -> NEEDED.stream()
                        .allMatch(category -> permit.reason(category).isEmpty()))
                .orElse(false);
        return !permitted && !situation.unmet().contains(Piece.DRAFT);
    }

    private static void service(Optional<PartnerService> found, List<MissingPiece> missing) {
        if (found.isEmpty()) {
            missing.add(MissingPiece.blocking(Piece.SERVICE_LISTED, List.of()));
            return;
        }
        PartnerService service = found.get();
        if (!service.acceptsReferrals()) {
            missing.add(MissingPiece.blocking(Piece.SERVICE_ACCEPTS_REFERRALS, service.reasons()));
        }
        if (service.agency() == null) {
            missing.add(MissingPiece.blocking(Piece.AGENCY_LINKED, List.of()));
        }
        if (!service.partnership().reasons().isEmpty()) {
            missing.add(MissingPiece.of(
                    Piece.AGREEMENT,
                    service.partnership().blocks(),
                    service.partnership().reasons()));
        }
        if (service.intakeEmail() == null) {
            missing.add(MissingPiece.of(Piece.INTAKE_EMAIL, false, List.of()));
        }
    }

    private static void release(Permit permit, List<MissingPiece> missing) {
        Map<String, List<Category>> byReason = new TreeMap<>();
        for (Category category : Category.values()) {
            permit.reason(category).ifPresent(reason -> byReason.computeIfAbsent(reason, absent -> new ArrayList<>())
                    .add(category));
        }
        byReason.forEach((reason, categories) -> missing.add(MissingPiece.permit(
                UNSIGNED.contains(reason) ? Piece.SIGNATURE : Piece.RELEASE,
                categories.stream().anyMatch(NEEDED::contains),
                reason,
                names(categories))));
    }

    private static List<String> names(Iterable<Category> categories) {
        List<String> names = new ArrayList<>();
        categories.forEach(category -> names.add(category.name()));
        return names.stream().sorted().toList();
    }
}
