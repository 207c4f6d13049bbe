package org.throughline.directory.matching.rule;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.directory.agreement.Blocker;
import org.throughline.directory.agreement.Blocker.Code;
import org.throughline.directory.gate.GateMode;

/** A partner, for tests of the rules. */
final class SampleProvider {

    private SampleProvider() {}

    static Provider agreed() {
        return lacking(GateMode.WARN);
    }

    static Provider lacking(GateMode gate, Code... missing) {
        return missing(
                gate, Stream.of(missing).map(code -> new Blocker(code, null)).toArray(Blocker[]::new));
    }

    static Provider missing(GateMode gate, Blocker... missing) {
        return new Provider(id("organization"), "Willow Bend", id("agency"), List.of(missing), gate);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
