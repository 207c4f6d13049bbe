package org.throughline.consent.copy.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.copy.CopyOfDisclosed;
import org.throughline.consent.disclosure.Accounted;
import org.throughline.consent.disclosure.Accounting;
import org.throughline.consent.disclosure.Codes;
import org.throughline.consent.disclosure.Personal.RecordReference;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.signing.Document;
import org.throughline.consent.signing.Proof;

/** A copy as it is answered: disclosures in the order of time, then what was signed, word by word. */
record CopyOfDisclosedView(
        UUID rightsRequestId,
        UUID studentId,
        UUID requestedBy,
        String cite,
        String district,
        String timeZone,
        Instant madeAt,
        List<DisclosedView> disclosures,
        List<SignedView> releases) {
    /**
     * One disclosure.
     *
     * @param contentHeldBy the service that disclosed the records, and holds them: it looks them up by id and version
     */
    record DisclosedView(
            UUID disclosureId,
            Instant at,
            Party recipient,
            @Nullable String recipientName,
            Party discloser,
            Purpose purpose,
            String basis,
            String cite,
            List<ItemView> items,
            @Nullable String notice,
            String contentHeldBy) {
        static DisclosedView of(Accounting.Line line) {
            Accounted entry = line.entry();
            Codes codes = entry.codes();
            return new DisclosedView(
                    entry.id(),
                    entry.at(),
                    codes.recipient(),
                    line.recipientName(),
                    codes.discloser(),
                    codes.purpose(),
                    codes.basis(),
                    codes.cite(),
                    codes.given().stream()
                            .map(given -> ItemView.of(given, entry))
                            .toList(),
                    codes.notice(),
                    entry.personal().client());
        }
    }

    /** What kind of record left, by which release, and which records of it. */
    record ItemView(Category category, @Nullable UUID releaseId, List<RecordView> records) {
        static ItemView of(Codes.Given given, Accounted entry) {
            return new ItemView(
                    given.category(),
                    given.release(),
                    entry.personal().records().stream()
                            .filter(record -> record.category() == given.category())
                            .map(RecordView::of)
                            .toList());
        }
    }

    /** A record as it was loaded. */
    record RecordView(@Nullable String id, @Nullable Long version, @Nullable LocalDate date) {
        static RecordView of(RecordReference record) {
            return new RecordView(record.recordId(), record.recordVersion(), record.recordDate());
        }
    }

    /** What one person signed, and how. */
    record SignedView(
            UUID releaseId,
            UUID signerId,
            String signerName,
            Instant signedAt,
            Authentication authentication,
            String language,
            String templateVersion,
            String documentHash,
            String title,
            List<Document.Line> lines,
            String statement) {
        static SignedView of(Proof proof) {
            Proof.Words words = proof.words();
            return new SignedView(
                    proof.release().value(),
                    proof.signatory().id().value(),
                    proof.signatory().name(),
                    proof.signedAt(),
                    proof.authentication(),
                    words.language().code(),
                    words.templateVersion(),
                    words.documentHash(),
                    words.title(),
                    words.lines(),
                    words.statement());
        }
    }

    static CopyOfDisclosedView of(CopyOfDisclosed copy) {
        Accounting told = copy.disclosures();
        return new CopyOfDisclosedView(
                copy.request().id(),
                copy.request().student().value(),
                copy.request().requestedBy().value(),
                told.wish().view().cite(),
                told.district().name(),
                told.district().zone().getId(),
                told.madeAt(),
                told.lines().stream().map(DisclosedView::of).toList(),
                copy.releases().stream().map(SignedView::of).toList());
    }
}
