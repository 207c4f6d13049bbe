package org.throughline.directory.hsds;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.worker.OnWorker;
import org.throughline.kit.worker.WorkFiles;

/**
 * A file that is read while it is written, so that nobody waits for its end, and who reads slowly holds up nobody. One writes,
 * one reads; it is gone once it is closed, and who writes fails from then on.
 */
final class ExportFile implements Closeable {

    private static final int PART = 1 << 16;

    private final FileChannel channel;
    private long written;
    private long read;
    private boolean complete;
    private @Nullable UniEmitter<? super Boolean> waiting;

    private ExportFile(FileChannel channel) {
        this.channel = channel;
    }

    static ExportFile begin() throws IOException {
        return new ExportFile(FileChannel.open(
                WorkFiles.begin("directory-export"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Closing it closes nothing. */
    OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                grown(length);
            }
        };
    }

    /** What is written, as it grows, until it is complete. */
    Multi<byte[]> parts() {
        return Uni.createFrom()
                .<Boolean>emitter(this::awaitMore)
                .chain(more -> OnWorker.run(() -> more ? next() : new byte[0]))
                .repeat()
                .until(part -> part.length == 0);
    }

    /** Nothing more is written. */
    void complete() {
        tell(0, true);
    }

    private void grown(int by) {
        tell(by, false);
    }

    /** Whoever waits is told outside the lock: what follows may take long. */
    private void tell(int more, boolean last) {
        UniEmitter<? super Boolean> told;
        boolean some;
        synchronized (this) {
            written += more;
            complete |= last;
            some = read < written;
            told = some || complete ? waiting : null;
            waiting = told == null ? waiting : null;
        }
        if (told != null) {
            told.complete(some);
        }
    }

    private void awaitMore(UniEmitter<? super Boolean> emitter) {
        boolean some;
        synchronized (this) {
            some = read < written;
            if (!some && !complete) {
                waiting = emitter;
                return;
            }
        }
        emitter.complete(some);
    }

    private byte[] next() throws IOException {
        ByteBuffer part = ByteBuffer.allocate(PART);
        int length = channel.read(part, read);
        synchronized (this) {
            read += length;
        }
        return Arrays.copyOf(part.array(), length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
