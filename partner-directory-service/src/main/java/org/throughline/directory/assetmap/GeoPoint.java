package org.throughline.directory.assetmap;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point, in degrees. */
public record GeoPoint(double latitude, double longitude) {

    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,10})?),(-?\\d{1,3}(?:\\.\\d{1,10})?)");

    /** Latitude and longitude with a comma between them; empty when it is no point on earth. */
    public static Optional<GeoPoint> parse(String text) {
        Matcher numbers = TEXT.matcher(text);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        return Optional.of(new GeoPoint(Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2))))
                .filter(point -> Math.abs(point.latitude()) <= 90 && Math.abs(point.longitude()) <= 180);
    }
}
