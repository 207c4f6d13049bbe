package org.throughline.local.stack;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The five services, where they are built and listen, and what they need to be told. */
public enum LocalService {
    GATEWAY("gateway", 0, null),
    DIRECTORY("partner-directory-service", 1, "directory"),
    CONSENT("consent-service", 2, "consent"),
    REFERRAL("referral-service", 3, "referral"),
    OUTCOMES("outcomes-service", 4, null);

    private final String folder;
    private final int portOffset;
    private final @Nullable String database;

    LocalService(String folder, int portOffset, @Nullable String database) {
        this.folder = folder;
        this.portOffset = portOffset;
        this.database = database;
    }

    /** The folder in the repository, and the client's id in Keycloak. */
    public String folder() {
        return folder;
    }

    int portOffset() {
        return portOffset;
    }

    /** Its PostgreSQL database, if it has one. */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    /** The gateway forwards; it keeps nothing and calls nobody on its own account. */
    boolean keepsSomething() {
        return this != GATEWAY;
    }

    Path program(Path root) {
        return root.resolve(folder).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
    }
}
