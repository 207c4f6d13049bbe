package org.throughline.outcomes.journey.store;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.journey.Journey;
import org.throughline.outcomes.journey.Journey.Step;
import org.throughline.outcomes.journey.JourneyStatus;
import org.throughline.outcomes.journey.ReferralId;
import org.throughline.outcomes.journey.StudentId;

/** A journey as a document; every field has its place, so that equal journeys are equal documents. */
public final class JourneyDocument {

    private JourneyDocument() {}

    public static Document of(Journey journey) {
        return new Document("v", journey.version())
                .append("referral", journey.id().toString())
                .append("student", journey.student().toString())
                .append("school", journey.schoolSourcedId())
                .append("service", text(journey.serviceId()))
                .append("agency", text(journey.agencyId()))
                .append("need", journey.needCategory())
                .append("tier", journey.tier())
                .append("status", journey.status().name())
                .append("outcome", journey.outcome())
                .append("reason", journey.reason())
                .append("held", journey.sessionsHeld())
                .append("attended", journey.sessionsAttended())
                .append(
                        "steps",
                        journey.steps().stream().map(JourneyDocument::step).toList());
    }

    public static Journey read(Document document) {
        return new Journey(
                new ReferralId(UUID.fromString(document.getString("referral"))),
                document.getLong("v"),
                new StudentId(UUID.fromString(document.getString("student"))),
                document.getString("school"),
                id(document, "service"),
                id(document, "agency"),
                document.getString("need"),
                document.getString("tier"),
                JourneyStatus.valueOf(document.getString("status")),
                document.getString("outcome"),
                document.getString("reason"),
                document.getInteger("held"),
                document.getInteger("attended"),
                document.getList("steps", Document.class, List.of()).stream()
                        .map(step -> new Step(
                                step.getString("change"), step.getDate("at").toInstant()))
                        .toList());
    }

    private static Document step(Step step) {
        return new Document("change", step.change()).append("at", Date.from(step.at()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable UUID id(Document document, String field) {
        String text = document.getString(field);
        return text == null ? null : UUID.fromString(text);
    }
}
