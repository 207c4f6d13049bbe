package org.throughline.local.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.throughline.local.Console;
import org.throughline.local.api.Api;
import org.throughline.local.api.Deviation;
import org.throughline.local.sample.District;
import org.throughline.local.sample.Sample;
import org.throughline.local.stack.Ports;

/** Brings the sample districts in, as an operator and each district's administrator would: registry, files, links. */
public final class Onboarding {

    private final Sample sample;
    private final Console console;
    private final Tenants tenants;
    private final Agencies agencies;
    private final Imports imports;
    private final Links links;

    public Onboarding(Sample sample, Api api, Ports ports, Console console) {
        this.sample = sample;
        this.console = console;
        this.tenants = new Tenants(api, ports);
        this.agencies = new Agencies(api, ports);
        this.imports = new Imports(api, console);
        this.links = new Links(api);
    }

    /** Returns when everything is in place; districts are brought in side by side. */
    public void bringIn() throws InterruptedException {
        for (District district : sample.districts()) {
            tenants.register(district);
            int known = agencies.register(district);
            console.say(district.code(), "registered: the district, " + known + " agencies");
        }
        ExecutorService workers =
                Executors.newFixedThreadPool(2 * sample.districts().size());
        try {
            List<Future<?>> work = new ArrayList<>();
            for (District district : sample.districts()) {
                work.add(workers.submit(() -> imports.roster(district)));
                work.add(workers.submit(() -> directory(district)));
            }
            for (Future<?> one : work) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Deviation deviation
                    ? deviation
                    : new Deviation("onboarding failed: " + failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private void directory(District district) {
        imports.directory(district);
        int linked = links.link(district);
        console.say(district.code(), "directory: " + linked + " organizations linked to their agencies");
    }
}
