package org.throughline.consent.signing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.subject.StudentId;

/**
 * Names and addresses that a signing needs: kept only while it is open.
 *
 * @param studentName as the family knows the one student; the page says "your child" without it
 * @param students where there are several: each by the name that the family knows; empty for one
 */
public record Persons(
        String signerName,
        @Nullable String studentName,
        List<NamedStudent> students,
        ContactPoint link,
        ContactPoint code) {
    /** A student by name. */
    public record NamedStudent(StudentId id, String name) {
        public NamedStudent {
            requireNonNull(id, "id");
            requireNonNull(name, "name");
        }

        /** Shows no name. */
        @Override
        public String toString() {
            return "NamedStudent[" + id + "]";
        }
    }

    /** What was sealed before several could be named names none. */
    public Persons {
        students = students == null ? List.of() : List.copyOf(students);
        requireNonNull(signerName, "signerName");
        requireNonNull(link, "link");
        requireNonNull(code, "code");
    }

    /** Two mailboxes authenticate; one does not. */
    public Authentication authentication() {
        return link.isSameAs(code) ? Authentication.TEST_ONLY : Authentication.LINK_AND_CODE;
    }

    /** Whether this student is named, and not just one. */
    boolean names(StudentId student) {
        return students.stream().anyMatch(named -> named.id().equals(student));
    }

    /** Null where the page says "your child": never the name of another. */
    @Nullable
    String nameOf(StudentId student) {
        return students.isEmpty()
                ? studentName
                : students.stream()
                        .filter(named -> named.id().equals(student))
                        .map(NamedStudent::name)
                        .findFirst()
                        .orElse(null);
    }

    /** Shows nothing: all of it is personal. */
    @Override
    public String toString() {
        return "Persons[]";
    }
}
