package org.throughline.directory.hsds.tabular;

import java.util.List;

/**
 * What a package holds.
 *
 * @param records every record without a fault whose required references lead to such a record
 * @param rows how many rows its files have, headers apart
 * @param faults the first faults, in the order in which they were found
 * @param faultCount all faults
 */
public record ReadPackage(List<HsdsRecord> records, long rows, List<FileFault> faults, long faultCount) {

    public ReadPackage {
        records = List.copyOf(records);
        faults = List.copyOf(faults);
    }

    public boolean isFaultless() {
        return faultCount == 0;
    }

    /** Whether the package as a whole could not be read, so that nothing of it may be taken. */
    public boolean isUnreadable() {
        return faults.stream().anyMatch(fault -> fault.file().isEmpty());
    }
}
