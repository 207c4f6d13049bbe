package org.throughline.referral.departure;

/** How a student's help goes on when somebody at the partner leaves. */
public enum Arrangement {
    /** Somebody else at the same service takes over. */
    COLLEAGUE(true),
    /** Another service takes over. */
    OTHER_SERVICE(true),
    /** Help rests until a day, such as that on which the person comes back. */
    PAUSE(false),
    /** Help ends, as the family and the partner have agreed. */
    ENDS(false),
    /** Who leaves did not see this student: the partner tells of the service, not of its students. */
    NOT_AFFECTED(false);

    private final boolean followed;

    Arrangement(boolean followed) {
        this.followed = followed;
    }

    /** Whether somebody follows, whom the one who leaves can bring to the family. */
    boolean isFollowed() {
        return followed;
    }

    boolean namesService() {
        return this == OTHER_SERVICE;
    }

    boolean namesEnd() {
        return this == PAUSE;
    }
}
