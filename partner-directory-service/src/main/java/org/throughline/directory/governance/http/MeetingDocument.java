package org.throughline.directory.governance.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Echoed;
import org.throughline.directory.PlainText;
import org.throughline.directory.governance.ActionItem;
import org.throughline.directory.governance.Meeting;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryAnswers;
import org.throughline.kit.time.CalendarDay;

/**
 * The record of a meeting, as it is sent and answered.
 *
 * @param id of what is there: a change may repeat it, and what is new has none
 * @param teamId the team whose meeting it was; a request may repeat it
 */
record MeetingDocument(
        @Schema(readOnly = true) @Nullable UUID id,
        @Schema(readOnly = true) @Nullable UUID teamId,
        @NotNull @CalendarDay LocalDate heldOn,
        @NotNull @Size(max = 200)
                List<@NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String> attendees,
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 4000) @Pattern(regexp = PlainText.LINES) String> decisions,
        @NotNull @Size(max = 100) List<@Valid @NotNull ItemDocument> actionItems) {

    static final EntryAnswers<Meeting, MeetingDocument> ANSWERS =
            new EntryAnswers<>("/v1/meetings", MeetingDocument::of);

    record ItemDocument(
            @NotBlank @Size(max = 2000) @Pattern(regexp = PlainText.LINES) String text,
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String owner,
            @NotNull @CalendarDay LocalDate due,
            @Nullable @CalendarDay LocalDate done) {}

    Meeting recorded(UUID team) {
        Echoed.requireNone(id, "/id");
        Echoed.require(teamId, team, "/teamId");
        return meeting(team);
    }

    /** Of the team that is on record. */
    Function<UUID, Meeting> changed(UUID meeting) {
        Echoed.require(id, meeting, "/id");
        return team -> {
            Echoed.require(teamId, team, "/teamId");
            return meeting(team);
        };
    }

    private Meeting meeting(UUID team) {
        return new Meeting(
                team,
                heldOn,
                attendees,
                decisions,
                actionItems.stream()
                        .map(item -> new ActionItem(item.text(), item.owner(), item.due(), item.done()))
                        .toList());
    }

    static MeetingDocument of(Entry<Meeting> entry) {
        Meeting meeting = entry.content();
        return new MeetingDocument(
                entry.id(),
                meeting.team(),
                meeting.heldOn(),
                meeting.attendees(),
                meeting.decisions(),
                meeting.actionItems().stream()
                        .map(item -> new ItemDocument(item.text(), item.owner(), item.due(), item.done()))
                        .toList());
    }
}
