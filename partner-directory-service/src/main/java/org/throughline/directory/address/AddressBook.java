package org.throughline.directory.address;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The address points that a district has.
 *
 * @param version counts the changes; 0 where there never were any
 * @param upload that brought them, null where there are none
 * @param contentHash of the file, so that the same one again is known
 */
public record AddressBook(
        long version,
        @Nullable UploadId upload,
        @Nullable String source,
        long points,
        @Nullable String contentHash,
        @Nullable String changedBy,
        @Nullable Instant since) {

    public static final AddressBook NONE = new AddressBook(0, null, null, 0, null, null, null);

    boolean isEmpty() {
        return upload == null;
    }

    /** Whether the upload brought just this. */
    boolean isOf(AddressUpload read, String hash) {
        return hash.equals(contentHash) && read.source().equals(source);
    }

    AddressBook with(AddressUpload read, String hash, Instant now) {
        return new AddressBook(
                version + 1, read.id(), read.source(), read.progress().points(), hash, read.startedBy(), now);
    }

    AddressBook emptied(String by) {
        return new AddressBook(version + 1, null, null, 0, null, by, null);
    }
}
