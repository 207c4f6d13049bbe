package org.throughline.directory.matching.rule;

/**
 * What one criterion costs when nobody is eligible.
 *
 * @param excluded how many services it excludes
 * @param wouldRemain how many services would be eligible if only this criterion were relaxed
 */
public record Blocker(Criterion criterion, long excluded, long wouldRemain) {}
