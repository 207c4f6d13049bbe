package org.throughline.directory.address.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.address.AddressBook;
import org.throughline.directory.address.AddressUpload;
import org.throughline.directory.address.KeepAddressPoints;
import org.throughline.directory.address.UploadState;
import org.throughline.directory.csv.FileFault;

/**
 * The address points of a district.
 *
 * @param points how many there are
 * @param source what the district called where they are from
 * @param since when they are there
 * @param lastUpload how far it is, or how it ended
 */
record AddressPointsView(
        long points, @Nullable String source, @Nullable Instant since, @Nullable UploadView lastUpload) {

    /**
     * An upload, with its progress and its faults.
     *
     * @param passedOver lines that name no address: without a number, a street or a postal code
     * @param faults the first thousand, once it is over; values are not repeated
     */
    record UploadView(
            UUID id,
            String source,
            UploadState state,
            long linesRead,
            long passedOver,
            long faultCount,
            List<FileFault> faults,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        static UploadView of(AddressUpload upload, Instant now) {
            return new UploadView(
                    upload.id().value(),
                    upload.source(),
                    upload.stateAt(now),
                    upload.progress().lines(),
                    upload.progress().passedOver(),
                    upload.progress().faults(),
                    upload.faults(),
                    upload.startedAt(),
                    upload.finishedAt());
        }
    }

    static AddressPointsView of(KeepAddressPoints.Kept kept, Instant now) {
        AddressBook book = kept.book();
        return new AddressPointsView(
                book.points(),
                book.source(),
                book.since(),
                kept.upload().map(upload -> UploadView.of(upload, now)).orElse(null));
    }
}
