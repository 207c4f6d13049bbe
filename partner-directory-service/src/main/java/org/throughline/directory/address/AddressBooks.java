package org.throughline.directory.address;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The address points of the transaction's district, and the upload that brings others. */
public interface AddressBooks {

    /** {@link AddressBook#NONE} where there never was one. */
    Uni<AddressBook> current(Mutiny.Session session);

    /** Fails with 412 when the one before is not the current any more. */
    Uni<Void> replace(Mutiny.Session session, TenantId tenant, AddressBook next);

    /** Whether it could begin: the one before is over or has broken off. */
    Uni<Boolean> begin(Mutiny.Session session, TenantId tenant, AddressUpload upload);

    /** Whether it still is the district's running one; it is until the transaction ends. */
    Uni<Boolean> follow(Mutiny.Session session, AddressUpload upload);

    /** The last one. */
    Uni<Optional<AddressUpload>> upload(Mutiny.Session session);

    Uni<Void> add(Mutiny.Session session, TenantId tenant, UploadId upload, List<AddressPoint> points);

    /** Points of no use: of a book before this one, and of uploads that came to nothing. */
    Uni<Void> sweep(Mutiny.Session session);
}
