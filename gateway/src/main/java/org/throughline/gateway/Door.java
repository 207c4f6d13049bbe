package org.throughline.gateway;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** The way through: admission, then the service behind the route, in both directions as a stream. */
@ApplicationScoped
class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);

    /** After Quarkus has prepared authentication (-200), before everything that it serves itself. */
    static final int ORDER = -50;

    private final Admission admission;
    private final Upstreams upstreams;
    private final PublicAddress address;
    private final AccessLog log;

    Door(Admission admission, Upstreams upstreams, PublicAddress address, AccessLog log) {
        this.admission = admission;
        this.upstreams = upstreams;
        this.address = address;
        this.log = log;
    }

    void open(@Observes Router router) {
        router.route().order(ORDER).handler(this::enter);
        router.route("/q/*").last().handler(context -> Problems.answer(context, new Refusal(GatewayProblem.NOT_FOUND)));
    }

    private void enter(RoutingContext context) {
        String path = context.request().path();
        if (path != null && path.startsWith("/q/")) {
            context.next();
            return;
        }
        Context loop = context.vertx().getOrCreateContext();
        context.request().pause();
        log.follow(context);
        UniHelper.toFuture(Uni.createFrom()
                        .deferred(() -> admission.admit(context))
                        .emitOn(task -> loop.runOnContext(ignored -> task.run())))
                .onSuccess(admitted -> pass(context, admitted))
                .onFailure(failure -> refuse(context, failure));
    }

    private void pass(RoutingContext context, Admission.Admitted admitted) {
        HttpServerRequest request = context.request();
        TraceParent trace = Visit.of(context).trace();
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            request.response().writeContinue();
        }
        HttpProxy.reverseProxy(upstreams.client())
                .origin(proxied -> upstreams.open(admitted.route().service()))
                .addInterceptor(new UpstreamFailures(admitted.route().service(), trace))
                .addInterceptor(new HeaderRules(address, trace))
                .addInterceptor(new BodyLimit(admitted.mostBytes()))
                .handle(request);
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof Refusal refusal) {
            Problems.answer(context, refusal);
            return;
        }
        LOG.errorf(
                failure, "The door failed, trace %s", Visit.of(context).trace().traceId());
        Problems.answer(context, new Refusal(GatewayProblem.DEPENDENCY_UNAVAILABLE));
    }
}
