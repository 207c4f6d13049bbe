package org.throughline.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line for the Java that runs this. */
final class JavaCommand {

    private JavaCommand() {}

    static List<String> of(List<String> jvmOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of(arguments));
        return command;
    }
}
