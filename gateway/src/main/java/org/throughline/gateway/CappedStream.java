package org.throughline.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A stream that fails as soon as more bytes came than it may carry; it holds none of them. */
final class CappedStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final long limit;
    private long seen;
    private @Nullable Handler<Throwable> onFailure;

    CappedStream(ReadStream<Buffer> source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    boolean isExceeded() {
        return seen > limit;
    }

    @Override
    public CappedStream handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    @Override
    public CappedStream exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public CappedStream endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler == null ? null : end -> end(handler));
        return this;
    }

    @Override
    public CappedStream pause() {
        source.pause();
        return this;
    }

    @Override
    public CappedStream resume() {
        source.resume();
        return this;
    }

    @Override
    public CappedStream fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        boolean wasExceeded = isExceeded();
        seen += chunk.length();
        if (!isExceeded()) {
            handler.handle(chunk);
        } else if (!wasExceeded && onFailure != null) {
            onFailure.handle(new Refusal(GatewayProblem.TOO_LARGE));
        }
    }

    private void end(Handler<Void> handler) {
        if (!isExceeded()) {
            handler.handle(null);
        }
    }
}
