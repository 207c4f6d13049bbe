package org.throughline.directory.assessment.http;

/** How a gap map is written. */
enum GapFormat {
    JSON("application/json"),
    CSV("text/csv;charset=UTF-8"),
    GEOJSON("application/geo+json");

    private final String mediaType;

    GapFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
