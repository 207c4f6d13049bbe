package org.throughline.consent.decision;

import java.util.List;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.subject.StudentId;

/** What somebody wants to know, about one or several students: one discloser, one recipient, one purpose. */
public record Inquiry(Asker asker, Mode mode, Basis basis, Parties parties, Purpose purpose, List<Wanted> wanted) {
    public Inquiry {
        wanted = List.copyOf(wanted);
    }

    /** The items of one student. */
    public record Wanted(StudentId student, List<Item> items) {
        public Wanted {
            items = List.copyOf(items);
        }
    }
}
