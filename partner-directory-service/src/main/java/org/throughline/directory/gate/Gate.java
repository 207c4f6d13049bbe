package org.throughline.directory.gate;

/** A rule that a district may let warn for a while. Consent is none of them: it always blocks. */
public enum Gate {
    /** A person who has not completed the required training is shown no student data. */
    TRAINING,
    /** A partner without a valid agreement receives no referral. */
    AGREEMENT,
    /** A referral is sent with the partner's intake forms complete. */
    INTAKE
}
