package org.throughline.directory.governance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The record of a meeting: who was there, what was decided, who does what. */
public record Meeting(
        UUID team, LocalDate heldOn, List<String> attendees, List<String> decisions, List<ActionItem> actionItems) {

    public Meeting {
        Objects.requireNonNull(team);
        Objects.requireNonNull(heldOn);
        attendees = List.copyOf(attendees);
        decisions = List.copyOf(decisions);
        actionItems = List.copyOf(actionItems);
    }

    /** When the first open action item falls due. */
    public Optional<LocalDate> nextDue() {
        return actionItems.stream()
                .filter(ActionItem::open)
                .map(ActionItem::due)
                .min(Comparator.naturalOrder());
    }

    long openItems() {
        return actionItems.stream().filter(ActionItem::open).count();
    }
}
