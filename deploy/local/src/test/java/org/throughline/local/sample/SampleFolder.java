package org.throughline.local.sample;

import java.nio.file.Path;

/** Where the sample is while tests run. */
public final class SampleFolder {

    public static final Path PATH = Path.of(System.getProperty("throughline.root", "../.."))
            .resolve("deploy")
            .resolve("sample");

    private SampleFolder() {}
}
