package org.throughline.directory;

/** The id of a person's account, as the person's tokens have it: in other letters it would be nobody's. */
public final class AccountId {

    /** The same in Java and in JSON Schema. */
    public static final String PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** What {@link #PATTERN} asks, in words. */
    public static final String IN_WORDS =
            "It is the id of an account, in small letters, as its tokens have it: 0c9d7f5e-3b1a-4d2c-8e6f-5a4b3c2d1e0f.";

    /** Of a field for it, to those who read the API's document. */
    public static final String OF_WHO_HAS_ONE =
            "The id of the person's account, the sub of its tokens; left out for a person without an account.";

    private AccountId() {}
}
