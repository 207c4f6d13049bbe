package org.throughline.kit.client;

import io.smallrye.mutiny.Uni;

/** Gives this service's own access token, which it shows to the services it calls. */
public interface ServiceTokens {

    Uni<String> token();
}
