package org.throughline.directory.hsds.nested;

/** Where a record stands: the line on which its document begins, and the JSON Pointer to it. */
record Place(long line, String pointer) {

    Place of(String property) {
        return new Place(line, pointer + "/" + property.replace("~", "~0").replace("/", "~1"));
    }

    Place of(int index) {
        return new Place(line, pointer + "/" + index);
    }
}
