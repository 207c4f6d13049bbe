package org.throughline.referral.lifecycle;

import java.util.List;

/** Why a student was not served: an unmet need, counted as such. */
public enum NotServedReason {
    FAMILY_DECLINED(1, 1),
    /** Nobody is called unreachable before three attempts by two channels. */
    UNREACHABLE(3, 2),
    MOVED(1, 1),
    NO_PROVIDER(1, 1);

    private final int attempts;
    private final int channels;

    NotServedReason(int attempts, int channels) {
        this.attempts = attempts;
        this.channels = channels;
    }

    /** Whether the log of attempts is long enough for this reason. */
    public boolean isSupportedBy(List<ContactAttempt> log) {
        long used = log.stream().map(ContactAttempt::channel).distinct().count();
        return log.size() >= attempts && used >= channels;
    }
}
