package org.throughline.consent.release.http;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.ExpiryEvent;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.RecordDates;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseStatus;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Signature;
import org.throughline.consent.release.Standing;
import org.throughline.consent.release.Terms;
import org.throughline.kit.http.EntityTags;

/** A release as it stands at the moment it is read. */
record ReleaseView(
        UUID id,
        ReleaseStatus status,
        UUID studentId,
        ReleaseType type,
        Party.Kind discloser,
        @Nullable String discloserId,
        @Nullable String discloserName,
        List<RecipientView> recipients,
        Set<Purpose> purposes,
        Set<Category> categories,
        Set<Category> withdrawnCategories,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable ExpiryEvent expiryEvent,
        @Nullable LocalDate recordsFrom,
        @Nullable LocalDate recordsUntil,
        String language,
        boolean informedInNativeLanguage,
        @Nullable SignatureView signature,
        @Nullable SignatureView cosignature,
        long version) {

    /** To whom. */
    record RecipientView(Party.Kind kind, String id, @Nullable String name) {}

    /** Who signed, when, and how they were authenticated. */
    record SignatureView(UUID signerId, @Nullable Instant signedAt, @Nullable Authentication authentication) {
        static SignatureView of(Signature signature) {
            return new SignatureView(signature.signer().value(), signature.signedAt(), signature.authentication());
        }
    }

    static ReleaseView of(Standing standing) {
        Release release = standing.release();
        Terms terms = release.terms();
        Scope scope = terms.scope();
        RecordDates dates = scope.recordDates();
        return new ReleaseView(
                release.id().value(),
                standing.status(),
                terms.student().value(),
                terms.type(),
                terms.parties().discloser().kind(),
                discloserId(terms),
                release.wording().discloserName(),
                List.of(recipient(release)),
                scope.purposes(),
                scope.categories(),
                release.withdrawn(),
                terms.period().firstDay(),
                terms.period().lastOfDays().orElse(null),
                terms.period().endsWith(),
                dates == null ? null : dates.first(),
                dates == null ? null : dates.last(),
                release.wording().language(),
                release.wording().informedBy() != null,
                release.signedBy().map(SignatureView::of).orElse(null),
                release.cosignedBy().map(SignatureView::of).orElse(null),
                release.version());
    }

    /** In an answer that nobody keeps, with the version that a change of it would be based on. */
    static RestResponse<ReleaseView> in(ResponseBuilder<ReleaseView> answer, Standing standing) {
        return answer.entity(of(standing))
                .tag(EntityTags.of(standing.release().version()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** What a change has made of it. */
    static RestResponse<ReleaseView> in(ResponseBuilder<ReleaseView> answer, Release changed, Instant now) {
        return in(answer, new Standing(changed, changed.statusAt(now)));
    }

    static RestResponse<ReleaseView> created(Release draft, Instant now) {
        return in(
                ResponseBuilder.created(URI.create("/v1/releases/" + draft.id().value())), draft, now);
    }

    /** Absent where it is the district itself. */
    private static @Nullable String discloserId(Terms terms) {
        Party discloser = terms.parties().discloser();
        return discloser.kind() == Party.Kind.DISTRICT ? null : discloser.id();
    }

    private static RecipientView recipient(Release release) {
        Party recipient = release.terms().parties().recipient();
        return new RecipientView(
                recipient.kind(), recipient.id(), release.wording().recipientName());
    }
}
