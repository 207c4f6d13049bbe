package org.throughline.referral.roster;

/**
 * One school of the district.
 *
 * @param active false where the roster says that the district has it no longer
 */
public record School(String sourcedId, String name, boolean active) {}
