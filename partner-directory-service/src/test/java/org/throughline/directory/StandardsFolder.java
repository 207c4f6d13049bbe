package org.throughline.directory;

import java.nio.file.Path;

/** Where public standards lie beside a checkout, if they do: tests that need them are skipped where they are absent. */
public final class StandardsFolder {

    private StandardsFolder() {}

    public static Path hsds() {
        return hsds("3.1-dev");
    }

    /** The folder of one version of the standard. */
    public static Path hsds(String version) {
        return Path.of(System.getProperty("throughline.root", ".."))
                .resolve("../shared/standards/hsds")
                .resolve(version)
                .normalize();
    }
}
