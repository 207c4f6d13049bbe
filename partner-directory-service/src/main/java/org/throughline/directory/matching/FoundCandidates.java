package org.throughline.directory.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.directory.Availability;
import org.throughline.directory.WeeklyTime;
import org.throughline.directory.matching.rule.Abilities;
import org.throughline.directory.matching.rule.Candidate;
import org.throughline.directory.matching.rule.Manner;
import org.throughline.directory.matching.rule.Provider;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.ServiceTraits;

/** Services that were found, as they are judged on a day. */
record FoundCandidates(List<ServiceTraits> found, LocalDate day) {

    List<Candidate> of(Map<UUID, Provider> providers, Instant believedSince) {
        return found.stream()
                .map(service -> candidate(service, Objects.requireNonNull(providers.get(service.id())), believedSince))
                .collect(Collectors.toList());
    }

    private Candidate candidate(ServiceTraits service, Provider provider, Instant believedSince) {
        return new Candidate(
                service.id(),
                service.name(),
                provider,
                service.refusals(),
                Set.copyOf(service.categories()),
                Set.copyOf(service.languages()),
                Set.copyOf(service.insurances()),
                service.minimumAge(),
                service.maximumAge(),
                Set.copyOf(service.onSiteSchools()),
                Set.copyOf(service.servedPostalCodes()),
                abilities(service.abilities()),
                manner(service),
                service.sites(),
                Availability.of(service.lastReports(), believedSince));
    }

    private static Abilities abilities(ServiceTraits.Abilities stated) {
        return new Abilities(
                Set.copyOf(stated.interpretedLanguages()),
                Set.copyOf(stated.competencies()),
                Set.copyOf(stated.accessibility()),
                stated.telehealth(),
                stated.minimumGrade(),
                stated.maximumGrade());
    }

    private Manner manner(ServiceTraits service) {
        return new Manner(
                WeeklyTime.joined(service.hours().stream()
                        .filter(hours -> hours.holdOn(day))
                        .map(FoundService.Hours::time)
                        .toList()),
                service.costs().stream().map(Enum::name).collect(Collectors.toSet()),
                Set.copyOf(service.treatments()),
                Set.copyOf(service.billableSchools()));
    }
}
