package org.throughline.consent.signing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.ExpiryEvent;
import org.throughline.consent.release.Period;
import org.throughline.consent.release.Terms;
import org.throughline.consent.subject.HolderId;

/**
 * An authorization on the form of the provider that holds the records, as somebody of the provider attests it
 * (45 CFR 164.508). The paper stays there; what makes it recognisable is kept here.
 *
 * @param version of the form, as the provider calls it
 * @param signedOn the day on the paper: it gives the release no earlier effect
 */
public record AgencyForm(HolderId signer, String version, LocalDate signedOn, End end, Paper paper) {
    /**
     * When it ends by its own words: a day or an event (164.508(c)(1)(v)).
     *
     * @param event null where a day ends it
     */
    public record End(@Nullable LocalDate lastDay, @Nullable ExpiryEvent event) {
        public End {
            if ((lastDay == null) == (event == null)) {
                throw new IllegalArgumentException("a form ends with a day or with an event");
            }
        }

        private boolean includes(Period period) {
            return lastDay == null ? period.event().equals(Optional.ofNullable(event)) : isOverBy(period, lastDay);
        }

        private static boolean isOverBy(Period period, LocalDate day) {
            return period.lastOfDays().filter(last -> !last.isAfter(day)).isPresent();
        }
    }

    /**
     * How the paper is found and recognised again: at least one of the two.
     *
     * @param hash SHA-256 of its scan, in hexadecimal
     * @param reference where the provider keeps it
     */
    public record Paper(@Nullable String hash, @Nullable String reference) {
        public Paper {
            if (hash == null && reference == null) {
                throw new IllegalArgumentException("nothing leads back to the paper");
            }
        }
    }

    /** Why it stands for no release, each as it is asked in this order. */
    public enum Why {
        /** Only a provider's health authorization can be on the provider's own form. */
        NOT_A_HEALTH_AUTHORIZATION {
            @Override
            boolean holds(AgencyForm form, Terms terms, LocalDate today) {
                return !terms.type().mayBeAttested();
            }
        },
        FORM_DATED_AHEAD {
            @Override
            boolean holds(AgencyForm form, Terms terms, LocalDate today) {
                return form.signedOn().isAfter(today);
            }
        },
        /** 164.508(b)(2)(i). */
        FORM_EXPIRED {
            @Override
            boolean holds(AgencyForm form, Terms terms, LocalDate today) {
                LocalDate last = form.end().lastDay();
                return last != null && last.isBefore(today);
            }
        },
        /** What was signed there ends before the release would. */
        RELEASE_OUTLIVES_FORM {
            @Override
            boolean holds(AgencyForm form, Terms terms, LocalDate today) {
                return !form.end().includes(terms.period());
            }
        };

        abstract boolean holds(AgencyForm form, Terms terms, LocalDate today);
    }

    public AgencyForm {
        requireNonNull(signer, "signer");
        requireNonNull(version, "version");
        requireNonNull(signedOn, "signedOn");
        requireNonNull(end, "end");
        requireNonNull(paper, "paper");
    }

    /** Why it cannot stand for this release; empty where it can. */
    Optional<Why> refusal(Terms terms, LocalDate today) {
        return Arrays.stream(Why.values())
                .filter(why -> why.holds(this, terms, today))
                .findFirst();
    }
}
