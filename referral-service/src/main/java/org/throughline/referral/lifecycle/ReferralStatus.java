package org.throughline.referral.lifecycle;

/** Where a referral stands. Each status is one status of a FHIR Task; where Task has no word for it, ours is the business status. */
public enum ReferralStatus {
    DRAFT(TaskStatus.DRAFT, false),
    REQUESTED(TaskStatus.REQUESTED, false),
    WAITLISTED(TaskStatus.REQUESTED, true),
    OFFERED(TaskStatus.REQUESTED, true),
    ACCEPTED(TaskStatus.ACCEPTED, false),
    IN_PROGRESS(TaskStatus.IN_PROGRESS, false),
    ON_HOLD(TaskStatus.ON_HOLD, false),
    SERVED(TaskStatus.COMPLETED, false),
    /** Either side may find that nobody was served, also before acceptance: Task allows that as cancelled only. */
    NOT_SERVED(TaskStatus.CANCELLED, true),
    DECLINED(TaskStatus.REJECTED, false),
    CANCELLED(TaskStatus.CANCELLED, false),
    ENTERED_IN_ERROR(TaskStatus.ENTERED_IN_ERROR, false);

    private final TaskStatus task;
    private final boolean ownWord;

    ReferralStatus(TaskStatus task, boolean ownWord) {
        this.task = task;
        this.ownWord = ownWord;
    }

    public TaskStatus task() {
        return task;
    }

    /** True where a Task needs our status beside its own to be understood. */
    public boolean hasBusinessStatus() {
        return ownWord;
    }

    /** Nothing but a correction of an error follows. */
    public boolean isFinal() {
        return StateTable.rowsFrom(this).allMatch(row -> row.move() == Move.VOID);
    }

    /** It has left the district. */
    public boolean isSent() {
        return this != DRAFT;
    }

    /** It should never have been: nothing of it counts. */
    public boolean isVoid() {
        return this == ENTERED_IN_ERROR;
    }
}
