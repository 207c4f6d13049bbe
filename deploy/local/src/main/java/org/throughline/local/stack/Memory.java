package org.throughline.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Resident memory as Linux counts it: pages that processes share are split between them, so that a sum counts each once. */
final class Memory {

    private static final List<String> FILES = List.of("smaps_rollup", "status");
    private static final int KIB_PER_MIB = 1024;

    private Memory() {}

    /** In MiB, of a process without its children; 0 where it cannot be read. */
    static long ofProcess(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid));
        return FILES.stream()
                        .map(folder::resolve)
                        .mapToLong(Memory::kibibytes)
                        .filter(found -> found > 0)
                        .findFirst()
                        .orElse(0)
                / KIB_PER_MIB;
    }

    /** In MiB, of a process and all its descendants. */
    static long ofTree(ProcessHandle handle) {
        try (Stream<ProcessHandle> children = handle.descendants()) {
            return ofProcess(handle.pid())
                    + children.mapToLong(child -> ofProcess(child.pid())).sum();
        }
    }

    private static long kibibytes(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("Pss:") || line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
