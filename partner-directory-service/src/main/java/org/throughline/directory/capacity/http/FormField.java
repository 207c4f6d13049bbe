package org.throughline.directory.capacity.http;

/**
 * A field as a page shows it.
 *
 * @param fault empty when nothing is wrong with it
 */
public record FormField(String name, String label, String value, boolean required, String fault) {

    public boolean isWrong() {
        return !fault.isEmpty();
    }

    public boolean isNumber() {
        return !name.equals("unit");
    }
}
