package org.throughline.directory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.ProblemException;

/** A point as the parameter {@code near} of a query gives it: {@code latitude,longitude}. */
public final class NearParameter {

    private static final Pattern PAIR = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)");

    private NearParameter() {}

    public static @Nullable GeoPoint read(@Nullable String near) {
        if (near == null) {
            return null;
        }
        Matcher pair = PAIR.matcher(near);
        if (!pair.matches()) {
            throw refused();
        }
        double latitude = Double.parseDouble(pair.group(1));
        double longitude = Double.parseDouble(pair.group(2));
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw refused();
        }
        return new GeoPoint(latitude, longitude);
    }

    private static ProblemException refused() {
        return Invalid.parameter("near", "NOT_A_PLACE", "It is latitude,longitude in degrees.");
    }
}
