package dev.lethe.studio;

import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.studio.shelf.HeldPicture;
import dev.lethe.studio.shelf.Shelf;
import dev.lethe.studio.work.Job;
import dev.lethe.studio.work.Jobs;
import dev.lethe.studio.work.Operation;
import dev.lethe.studio.work.Options;
import dev.lethe.studio.work.Pipelines;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jobs: asked for, looked at, stopped, reported on. */
final class JobRoutes {
    private static final String PASSPHRASE = "text/plain";

    private final Shelf shelf;
    private final Jobs jobs;
    private final Pipelines pipelines;

    JobRoutes(Shelf shelf, Jobs jobs, Pipelines pipelines) {
        this.shelf = shelf;
        this.jobs = jobs;
        this.pipelines = pipelines;
    }

    /**
     * Begins one. What is asked for stands in the query and in a form; a body of plain text is a passphrase, which so is
     * never part of an address and never becomes a string.
     */
    void start(Context request) throws IOException {
        Operation operation = Operation.named(request.pathParam("operation")).orElseThrow();
        Passphrase passphrase = passphrase(request);
        Map<String, List<String>> values = new HashMap<>(request.queryParamMap());
        if (passphrase == null) {
            values.putAll(request.formParamMap());
        }
        Options options = new Options(values);
        List<HeldPicture> pictures = options.all("picture").stream()
                .map(id -> shelf.picture(id).orElseThrow())
                .toList();
        Job job = jobs.start(operation, pictures, () -> pipelines.of(operation, options, passphrase), () -> {
            if (passphrase != null) {
                passphrase.close();
            }
        });
        request.status(HttpStatus.ACCEPTED).json(JobView.of(job));
    }

    private static @Nullable Passphrase passphrase(Context request) throws IOException {
        String type = request.contentType();
        return type != null && type.startsWith(PASSPHRASE) ? Passphrase.from(request.bodyInputStream()) : null;
    }

    private Job job(Context request) {
        return jobs.find(request.pathParam("id")).orElseThrow();
    }

    void state(Context request) {
        request.json(JobView.of(job(request)));
    }

    void cancel(Context request) {
        job(request).cancel();
        request.status(HttpStatus.NO_CONTENT);
    }

    void report(Context request) {
        Job.Reports reports = job(request).reports().orElseThrow();
        boolean html = request.pathParam("kind").equals("html");
        if (request.queryParam("save") != null) {
            request.header(
                    "Content-Disposition", "attachment; filename=\"lethe-report." + (html ? "html" : "json") + "\"");
        }
        request.header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox")
                .contentType(html ? "text/html; charset=utf-8" : "application/json")
                .result(html ? reports.html() : reports.json());
    }
}
