package org.throughline.directory.hsds.http;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends the parts of a download, the next once the one before is on its way. What fails before the first is answered as any
 * failure; later the connection is broken off, so that nobody takes what arrived for all.
 */
@Provider
public class DownloadWriter implements ServerMessageBodyWriter<Download> {

    private static final Logger LOG = Logger.getLogger(DownloadWriter.class);

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Download.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Download.class;
    }

    @Override
    public void writeResponse(Download download, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        ServerHttpResponse response = context.serverResponse();
        request.suspend();
        response.setChunked(true);
        Cancellable sending = sent(download.parts(), response)
                .subscribe()
                .with(part -> {}, failure -> broken(request, failure), () -> ended(request));
        response.addCloseHandler(sending::cancel);
    }

    private static Multi<Void> sent(Multi<byte[]> parts, ServerHttpResponse response) {
        return parts.onItem()
                .transformToUniAndConcatenate(part -> Uni.createFrom().completionStage(() -> response.write(part)));
    }

    private static void ended(ResteasyReactiveRequestContext request) {
        request.serverResponse().end();
        request.resume();
    }

    private static void broken(ResteasyReactiveRequestContext request, Throwable failure) {
        if (request.serverResponse().headWritten()) {
            LOG.warnf("a download was broken off: %s", failure.getClass().getSimpleName());
            request.serverRequest().closeConnection();
            request.resume();
        } else {
            request.resume(failure);
        }
    }

    @Override
    public void writeTo(
            Download download,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        for (byte[] part : download.parts().subscribe().asIterable()) {
            out.write(part);
        }
    }
}
