package org.throughline.directory.training;

/** What everybody who is shown student data must have behind them. */
public enum Requirement {
    CONFIDENTIALITY,
    MANDATED_REPORTING,
    STANDARDS_OF_PRACTICE,
    BACKGROUND_CHECK
}
