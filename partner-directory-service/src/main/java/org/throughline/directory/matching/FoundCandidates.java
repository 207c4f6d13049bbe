package org.throughline.directory.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.directory.Availability;
import org.throughline.directory.matching.rule.Abilities;
import org.throughline.directory.matching.rule.Candidate;
import org.throughline.directory.matching.rule.Manner;
import org.throughline.directory.matching.rule.Provider;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.ServiceTraits;

/** Services that were found, as far as they are judged. */
record FoundCandidates(List<ServiceTraits> found, ServiceTraits.Asked asked) {

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
                service.categories(),
                service.languages(),
                service.insurances(),
                service.minimumAge(),
                service.maximumAge(),
                service.onSiteSchools(),
                service.servedPostalCodes(),
                abilities(service.abilities()),
                manner(service),
                service.sites(),
                Availability.of(service.lastReports(), believedSince));
    }

    private static Abilities abilities(ServiceTraits.Abilities stated) {
        return new Abilities(
                stated.interpretedLanguages(),
                stated.competencies(),
                stated.accessibility(),
                stated.telehealth(),
                stated.minimumGrade(),
                stated.maximumGrade());
    }

    private Manner manner(ServiceTraits service) {
        return new Manner(
                asked.hours() ? FoundService.Hours.joined(service.hours(), asked.day()) : List.of(),
                service.costs().stream().map(Enum::name).collect(Collectors.toSet()),
                service.treatments(),
                service.billableSchools());
    }
}
