package org.throughline.kit.link;

/** The outcome of presenting a one-time code. */
public sealed interface CodeCheck {

    /** The right code for this link and document; it is used up. */
    record Accepted() implements CodeCheck {}

    /** The wrong code; {@code remaining} tries are left, 1 to 4. */
    record Wrong(int remaining) implements CodeCheck {}

    /** Five failures: this link takes no code any more. */
    record Locked() implements CodeCheck {}

    /** The code's ten minutes are over; ask for a new one. */
    record Expired() implements CodeCheck {}

    /** None was issued, it was used, or the link is not open. */
    record NoCode() implements CodeCheck {}
}
