package org.throughline.referral.roster;

/** One school of the district. */
public record School(String sourcedId, String name) {}
