package org.throughline.directory.search.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.search.Place;
import org.throughline.kit.problem.ProblemException;

/** Reads {@code latitude,longitude}. */
final class NearParameter {

    private static final Pattern PAIR = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)");

    private NearParameter() {}

    static @Nullable Place read(@Nullable String near) {
        if (near == null) {
            return null;
        }
        Matcher pair = PAIR.matcher(near);
        if (!pair.matches()) {
            throw refused();
        }
        Place place = new Place(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
        if (Math.abs(place.latitude()) > 90 || Math.abs(place.longitude()) > 180) {
            throw refused();
        }
        return place;
    }

    private static ProblemException refused() {
        return Invalid.parameter("near", "NOT_A_PLACE", "It is latitude,longitude in degrees.");
    }
}
