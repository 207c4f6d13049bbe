package org.throughline.local.api;

/** Who signs in: a person with a password, or a program with a client secret. */
public record SignIn(Kind kind, String name) {

    /** How. */
    public enum Kind {
        PERSON,
        CLIENT
    }

    public static SignIn person(String userName) {
        return new SignIn(Kind.PERSON, userName);
    }

    public static SignIn client(String clientId) {
        return new SignIn(Kind.CLIENT, clientId);
    }
}
