package org.throughline.directory.gate;

import java.time.LocalDate;
import java.util.Map;
import org.throughline.directory.Sorted;

/**
 * A district's dates.
 *
 * @param blockFrom the first day on which a gate blocks; a gate that is not here warns
 */
public record GateSettings(Map<Gate, LocalDate> blockFrom) {

    /** As every district begins: day one must not refuse everything. */
    public static final GateSettings WARNINGS = new GateSettings(Map.of());

    public GateSettings {
        blockFrom = Sorted.map(blockFrom);
    }

    public GateMode mode(Gate gate, LocalDate day) {
        LocalDate from = blockFrom.get(gate);
        return from == null || day.isBefore(from) ? GateMode.WARN : GateMode.BLOCK;
    }
}
