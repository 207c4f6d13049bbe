package org.throughline.directory.reminder;

import java.util.Objects;

/**
 * Where reminders go.
 *
 * @param email of whoever coordinates partnerships
 * @param daysBefore how many days before its day a thing is reminded of
 */
public record ReminderSettings(String email, int daysBefore) {

    public ReminderSettings {
        Objects.requireNonNull(email);
        if (daysBefore < 0) {
            throw new IllegalArgumentException("it is reminded before the day, or on it");
        }
    }

    /** Shows no address. */
    @Override
    public String toString() {
        return "ReminderSettings[daysBefore=" + daysBefore + "]";
    }
}
