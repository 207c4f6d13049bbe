package org.throughline.referral.roster;

/**
 * What became of one file.
 *
 * @param rows data rows that were read
 * @param refused rows that were not taken; each has a fault
 */
public record FileReport(String file, long rows, long refused) {}
