package org.throughline.directory.governance;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody does until when, and when it was done. */
public record ActionItem(String text, String owner, LocalDate due, @Nullable LocalDate done) {

    public ActionItem {
        Objects.requireNonNull(text);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(due);
    }

    boolean open() {
        return done == null;
    }
}
