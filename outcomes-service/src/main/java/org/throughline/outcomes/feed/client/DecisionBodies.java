package org.throughline.outcomes.feed.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.feed.Disclosures.Question;
import org.throughline.outcomes.journey.Journey;
import org.throughline.outcomes.journey.StudentId;

/** What is said to consent-service, and what is read of its answer. The recipient follows from the integrator's token. */
final class DecisionBodies {
    static final String IDENTITY = "IDENTITY";
    static final String SUMMARY = "REFERRAL_SUMMARY";
    static final String OUTCOMES = "OUTCOMES";

    private DecisionBodies() {}

    record Item(String category, String recordId, @Nullable Long recordVersion) {}

    record Subject(UUID subjectId, List<Item> items) {

        static Subject of(StudentId student, List<Journey> journeys) {
            List<Item> items = new ArrayList<>();
            items.add(new Item(IDENTITY, student.toString(), null));
            latest(journeys).forEach(journey -> {
                items.add(new Item(SUMMARY, journey.id().toString(), journey.version()));
                items.add(new Item(OUTCOMES, journey.id().toString(), journey.version()));
            });
            return new Subject(student.value(), items);
        }

        private static List<Journey> latest(List<Journey> journeys) {
            Map<UUID, Journey> latest = new HashMap<>();
            journeys.stream()
                    .sorted(Comparator.comparingLong(Journey::version))
                    .forEach(journey -> latest.put(journey.id().value(), journey));
            return List.copyOf(new TreeMap<>(latest).values());
        }
    }

    record Batch(String mode, String purpose, String basis, List<Subject> subjects) {

        static Batch of(Question question) {
            return new Batch(
                    "IMMEDIATE",
                    "COC",
                    "CONSENT",
                    question.journeys().entrySet().stream()
                            .map(entry -> Subject.of(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DecidedItem(String category, @Nullable String recordId, boolean permitted) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decided(UUID subjectId, List<DecidedItem> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Decided> decisions) {}
}
