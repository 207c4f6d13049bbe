package org.throughline.consent.release.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseType;

/** The data of each fact: ids, codes and times. A code that tells too much by itself stays here. */
sealed interface ReleaseFactData {
    /** The release permits from now on, until it ends. */
    record Activated(
            UUID releaseId,
            UUID studentId,
            ReleaseType type,
            Party.Kind recipientKind,
            String recipientId,
            List<Category> categories,
            List<Purpose> purposes,
            Instant until)
            implements ReleaseFactData {
        static Activated of(Release release) {
            return new Activated(
                    release.id().value(),
                    release.terms().student().value(),
                    release.terms().type(),
                    recipient(release).kind(),
                    recipient(release).id(),
                    tellable(release.terms().scope().categories()),
                    List.copyOf(release.terms().scope().purposes()),
                    release.terms().period().end());
        }
    }

    /** Some categories are not permitted any more. */
    record Narrowed(
            UUID releaseId,
            UUID studentId,
            Party.Kind recipientKind,
            String recipientId,
            List<Category> withdrawnCategories)
            implements ReleaseFactData {
        static Narrowed of(Release release, Collection<Category> withdrawn) {
            return new Narrowed(
                    release.id().value(),
                    release.terms().student().value(),
                    recipient(release).kind(),
                    recipient(release).id(),
                    tellable(withdrawn));
        }
    }

    /** Which release, whose, for whom: the fact's type says what happened. */
    record Named(UUID releaseId, UUID studentId, Party.Kind recipientKind, String recipientId)
            implements ReleaseFactData {
        static Named of(Release release) {
            return new Named(
                    release.id().value(),
                    release.terms().student().value(),
                    recipient(release).kind(),
                    recipient(release).id());
        }
    }

    private static Party recipient(Release release) {
        return release.terms().parties().recipient();
    }

    private static List<Category> tellable(Collection<Category> categories) {
        return categories.stream()
                .filter(category -> !category.isSensitive())
                .sorted()
                .toList();
    }
}
