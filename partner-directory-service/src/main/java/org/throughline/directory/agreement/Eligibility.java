package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Sorted;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.gate.GateMode;

/**
 * Whether a partner may receive a referral on a day.
 *
 * @param blockers why it should not, also where the gate only warns
 */
public record Eligibility(LocalDate day, GateMode mode, List<Blocker> blockers) {

    public Eligibility {
        Objects.requireNonNull(day);
        Objects.requireNonNull(mode);
        blockers = List.copyOf(blockers);
    }

    /**
     * What is asked.
     *
     * @param agency the agency that the organization is today
     * @param service the service in question; null asks about the partner as a whole
     * @param required the evidence that the district asks of every agreement
     */
    public record Question(
            @Nullable AgencyId agency,
            @Nullable UUID service,
            LocalDate day,
            GateMode mode,
            Set<Evidence.Kind> required) {

        public Question {
            Objects.requireNonNull(day);
            Objects.requireNonNull(mode);
            required = Sorted.set(required);
        }

        boolean isAbout(Agreement agreement) {
            return service == null || agreement.terms().covers(service);
        }

        /** One about other services speaks only while it is in force. */
        boolean hears(Agreement agreement) {
            return !agreement.comesToNothingOn(day) && (isAbout(agreement) || agreement.isInForceOn(day));
        }
    }

    /**
     * One agreement without a blocker is enough. Without any, the one speaks by which a referral could come in today with the
     * least, see {@link Cure}; of several that need the same, the one that ends last or ended last.
     */
    public static Eligibility of(Question question, List<Agreement> agreements) {
        List<Blocker> blockers = new ArrayList<>(agreements.stream()
                .filter(question::hears)
                .min(order(question))
                .map(agreement -> blockers(question, agreement))
                .orElse(List.of(Blocker.of(Blocker.Code.NO_AGREEMENT))));
        if (question.agency() == null) {
            blockers.add(Blocker.of(Blocker.Code.NO_AGENCY));
        }
        return new Eligibility(question.day(), question.mode(), blockers);
    }

    private static Comparator<Agreement> order(Question question) {
        return Comparator.comparing((Agreement agreement) -> cure(question, agreement))
                .thenComparing(Agreement::end, Comparator.reverseOrder());
    }

    public boolean mayReceive() {
        return blockers.stream().noneMatch(blocker -> blocker.code().alwaysBlocks()) && mode.lets(blockers.size());
    }

    private static List<Blocker> blockers(Question question, Agreement agreement) {
        Stream<Blocker> standing = agreement.state(question.day()).blocker().stream();
        Stream<Blocker> otherAgency = agreement.isWith(question.agency())
                ? Stream.empty()
                : Stream.of(Blocker.of(Blocker.Code.AGREEMENT_WITH_ANOTHER_AGENCY));
        Stream<Blocker> notCovered =
                question.isAbout(agreement) ? Stream.empty() : Stream.of(Blocker.of(Blocker.Code.SERVICE_NOT_COVERED));
        List<Blocker> ofTheAgreement = Stream.of(standing, otherAgency, notCovered)
                .flatMap(found -> found)
                .limit(1)
                .toList();
        return ofTheAgreement.isEmpty()
                ? agreement
                        .compliance()
                        .blockersOn(question.day(), question.required())
                        .toList()
                : ofTheAgreement;
    }

    private static Cure cure(Question question, Agreement agreement) {
        List<Blocker> blockers = blockers(question, agreement);
        if (blockers.isEmpty()) {
            return Cure.NONE;
        }
        return question.isAbout(agreement)
                ? Cure.of(
                        blockers.get(0).code(),
                        agreement.state(question.day()),
                        agreement.couldHoldOn(question.day(), question.agency()))
                : Cure.COVER_THE_SERVICE;
    }
}
