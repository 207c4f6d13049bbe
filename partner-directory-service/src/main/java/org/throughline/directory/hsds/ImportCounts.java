package org.throughline.directory.hsds;

/**
 * How much an import has read and done so far.
 *
 * @param rowsRead rows of all files
 * @param records records taken
 * @param changed records that were new or differed
 * @param withdrawn records that the import no longer has; of one that is refused for that, how many they would have been
 * @param faultCount all faults, also those beyond the ones that are kept
 */
public record ImportCounts(long rowsRead, long records, long changed, long withdrawn, long faultCount) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    ImportCounts reading(long rows, long faults) {
        return new ImportCounts(rows, 0, 0, 0, faults);
    }

    ImportCounts with(DirectoryChanges changes, long faults) {
        return new ImportCounts(rowsRead, changes.records(), changes.changed(), changes.withdrawn(), faults);
    }
}
