package org.throughline.directory.assessment.gap;

/**
 * What services have places for.
 *
 * @param services how many services serve the need
 * @param places as far as reported; where no maximum was reported, what is open
 * @param openPlaces of these
 * @param ofUnknownCapacity services whose last report is missing or too old to be believed
 */
public record Offer(int services, long places, long openPlaces, int ofUnknownCapacity) {

    public static final Offer NONE = new Offer(0, 0, 0, 0);
}
