package org.throughline.referral.departure;

import org.throughline.kit.problem.FieldError;

/** What is wrong with a plan, and where. */
public enum PlanFault {
    SERVICE_MISSING("/serviceId", "OTHER_SERVICE says which."),
    SERVICE_NOT_WANTED("/serviceId", "Only OTHER_SERVICE names a service."),
    SAME_SERVICE("/serviceId", "It is the service that is left; COLLEAGUE is the word for that."),
    UNTIL_MISSING("/until", "PAUSE says until when."),
    UNTIL_NOT_WANTED("/until", "Only PAUSE has an end."),
    NOT_AFTER_LAST_DAY("/until", "The pause begins when the last day is over."),
    NOBODY_FOLLOWS("/handoverOn", "With this arrangement nobody follows whom the family could meet."),
    AFTER_LAST_DAY("/handoverOn", "Who leaves is there until the last day."),
    TOLD_IN_THE_FUTURE("/familyToldOn", "The day has not begun in the district's time zone.");

    private final String pointer;
    private final String message;

    PlanFault(String pointer, String message) {
        this.pointer = pointer;
        this.message = message;
    }

    FieldError error() {
        return new FieldError(pointer, name(), message);
    }
}
