package org.throughline.kit.link;

/** The outcome of asking for a one-time code. */
public sealed interface NewCode {

    /** The code, for the body of one mail and nothing else. */
    record Issued(String code) implements NewCode {

        @Override
        public String toString() {
            return "Issued[]";
        }
    }

    /** Five failures: this link takes no code any more. */
    record Locked() implements NewCode {}

    /** The link is not open, or not this tenant's. */
    record NoLink() implements NewCode {}
}
