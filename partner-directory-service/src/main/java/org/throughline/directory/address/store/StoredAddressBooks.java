package org.throughline.directory.address.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.RowJson;
import org.throughline.directory.address.AddressBook;
import org.throughline.directory.address.AddressBooks;
import org.throughline.directory.address.AddressPoint;
import org.throughline.directory.address.AddressUpload;
import org.throughline.directory.address.UploadId;
import org.throughline.directory.address.UploadState;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.settings.store.SettingsTable;
import org.throughline.kit.tenancy.TenantId;

/** Address points in PostgreSQL, each with the upload that brought it; a district's book names the one that counts. */
@ApplicationScoped
class StoredAddressBooks implements AddressBooks {

    @Override
    public Uni<AddressBook> current(Mutiny.Session session) {
        return session.createNativeQuery(AddressSql.BOOK, Object[].class)
                .getSingleResultOrNull()
                .map(row -> row == null ? AddressBook.NONE : book(row));
    }

    @Override
    public Uni<Void> replace(Mutiny.Session session, TenantId tenant, AddressBook next) {
        UploadId upload = next.upload();
        return session.createNativeQuery(AddressSql.REPLACE_BOOK)
                .setParameter(1, tenant.value())
                .setParameter(2, next.version())
                .setParameter(3, upload == null ? null : upload.value())
                .setParameter(4, next.source())
                .setParameter(5, next.points())
                .setParameter(6, next.contentHash())
                .setParameter(7, next.changedBy())
                .setParameter(8, next.since())
                .executeUpdate()
                .invoke(SettingsTable::requireAdded)
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> begin(Mutiny.Session session, TenantId tenant, AddressUpload upload) {
        return session.createNativeQuery(AddressSql.BEGIN)
                .setParameter(1, tenant.value())
                .setParameter(2, upload.id().value())
                .setParameter(3, upload.source())
                .setParameter(4, upload.state().name())
                .setParameter(5, upload.startedBy())
                .setParameter(6, upload.startedAt())
                .setParameter(7, upload.heldUntil())
                .executeUpdate()
                .map(rows -> rows > 0);
    }

    @Override
    public Uni<Boolean> follow(Mutiny.Session session, AddressUpload upload) {
        return session.createNativeQuery(AddressSql.FOLLOW)
                .setParameter(1, upload.id().value())
                .setParameter(2, upload.state().name())
                .setParameter(3, upload.progress().lines())
                .setParameter(4, upload.progress().points())
                .setParameter(5, upload.progress().passedOver())
                .setParameter(6, upload.progress().faults())
                .setParameter(7, RowJson.write(upload.faults()))
                .setParameter(8, upload.heldUntil())
                .setParameter(9, upload.finishedAt())
                .executeUpdate()
                .map(rows -> rows > 0);
    }

    @Override
    public Uni<Optional<AddressUpload>> upload(Mutiny.Session session) {
        return session.createNativeQuery(AddressSql.UPLOAD, Object[].class)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(StoredAddressBooks::upload));
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, UploadId upload, List<AddressPoint> points) {
        return session.createNativeQuery(AddressSql.ADD)
                .setParameter(1, tenant.value())
                .setParameter(2, upload.value())
                .setParameter(3, column(points, point -> point.postalCode().value()))
                .setParameter(4, column(points, AddressPoint::street))
                .setParameter(5, column(points, point -> point.number().low()))
                .setParameter(6, column(points, point -> point.number().high()))
                .setParameter(7, column(points, point -> point.number().mark()))
                .setParameter(8, column(points, point -> point.point().latitude()))
                .setParameter(9, column(points, point -> point.point().longitude()))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> sweep(Mutiny.Session session) {
        return session.createNativeQuery(AddressSql.FOR_ALL_POINTS, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(AddressSql.SWEEP).executeUpdate())
                .replaceWithVoid();
    }

    private static String[] column(List<AddressPoint> points, Function<AddressPoint, Object> value) {
        return points.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private static AddressBook book(Object[] row) {
        return new AddressBook(
                number(row[0]),
                row[1] == null ? null : new UploadId((UUID) row[1]),
                (String) row[2],
                number(row[3]),
                (String) row[4],
                (String) row[5],
                instant(row[6]));
    }

    private static AddressUpload upload(Object[] row) {
        return new AddressUpload(
                new UploadId((UUID) row[0]),
                (String) row[1],
                UploadState.valueOf((String) row[2]),
                new AddressUpload.Progress(number(row[3]), number(row[4]), number(row[5]), number(row[6])),
                List.of(RowJson.read((String) row[7], FileFault[].class)),
                (String) row[8],
                Instant.ofEpochMilli(number(row[9])),
                Instant.ofEpochMilli(number(row[10])),
                instant(row[11]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static @Nullable Instant instant(@Nullable Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(number(millis));
    }
}
