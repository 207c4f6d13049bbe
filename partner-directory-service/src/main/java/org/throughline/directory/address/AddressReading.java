package org.throughline.directory.address;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.throughline.directory.Sha256;
import org.throughline.directory.address.file.AddressFile;
import org.throughline.directory.csv.Faults;

/** A file on its way in, and how far its upload is. */
final class AddressReading {

    private final DigestInputStream content;
    private final Faults faults;
    private final AddressFile file;
    private AddressUpload upload;

    private AddressReading(AddressUpload upload, DigestInputStream content, Faults faults, AddressFile file) {
        this.upload = upload;
        this.content = content;
        this.faults = faults;
        this.file = file;
    }

    static AddressReading open(AddressUpload upload, InputStream sent) throws IOException {
        DigestInputStream content = new DigestInputStream(sent, Sha256.digest());
        Faults faults = new Faults();
        return new AddressReading(upload, content, faults, AddressFile.open(content, faults));
    }

    /** The next lines as a page of one; an empty page at the end. */
    List<AddressFile.Batch> next(int most) throws IOException {
        return file.next(most).map(List::of).orElse(List.of());
    }

    /** How far the upload is with these lines. */
    AddressUpload progressed(AddressFile.Batch batch, Instant now) {
        long points = upload.progress().points() + batch.points().size();
        upload = upload.progressed(
                new AddressUpload.Progress(batch.lines(), points, batch.passedOver(), batch.faults()), now);
        return upload;
    }

    /** Reads what nobody could read as lines, so that who sends is heard to the end, and gives the hash of it all. */
    String hash() throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(content.getMessageDigest().digest());
    }

    Faults faults() {
        return faults;
    }

    AddressUpload upload() {
        return upload;
    }
}
