package org.throughline.directory.gate;

import java.time.LocalDate;
import java.util.Map;

/** A district said from when its gates block. */
public record GatesDated(Map<Gate, LocalDate> blockFrom) {

    public static final String TYPE = "org.throughline.directory.gates.dated.v1";
}
