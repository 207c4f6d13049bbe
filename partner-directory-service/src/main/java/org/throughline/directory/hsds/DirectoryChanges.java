package org.throughline.directory.hsds;

/**
 * How many records an import has, and how much it changes.
 *
 * @param present how many records of the source the directory had before
 * @param withdrawn how many of them the import does not have, and withdraws
 */
public record DirectoryChanges(long records, long changed, long present, long withdrawn) {

    static final DirectoryChanges NONE = new DirectoryChanges(0, 0, 0, 0);

    /** So few may always go. */
    private static final int FEW = 20;

    private static final int ONE_IN = 5;

    private static final int MANY = 1_000;

    /** Whether more than a fifth would go: the package is likely cut short, or another source's. */
    boolean withdrawsMany() {
        return withdrawn > Math.max(FEW, present / ONE_IN);
    }

    /** Where what is missing may be among what was refused. */
    public DirectoryChanges withdrawingNothing() {
        return new DirectoryChanges(records, changed, present, 0);
    }

    /** Of an import that was refused for it: what would have been withdrawn. */
    DirectoryChanges refused() {
        return new DirectoryChanges(0, 0, present, withdrawn);
    }

    public boolean isNothing() {
        return changed + withdrawn == 0;
    }

    /** So many that what was counted before says little of what is there now. */
    public boolean areMany() {
        return changed + withdrawn >= MANY;
    }
}
