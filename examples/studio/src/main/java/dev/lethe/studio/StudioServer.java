package dev.lethe.studio;

import dev.lethe.studio.shelf.Shelf;
import dev.lethe.studio.work.Jobs;
import dev.lethe.studio.work.Models;
import dev.lethe.studio.work.Pipelines;
import dev.lethe.studio.work.Suggestions;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.json.JavalinGson;
import io.javalin.util.JavalinException;

/** The studio's server, on the loopback interface alone. Close it to forget all pictures. */
public final class StudioServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final Javalin server;
    private final Door door;
    private final Events events;
    private final Jobs jobs;
    private final Models models;

    private StudioServer(Bounds bounds) {
        Shelf shelf = new Shelf(bounds.pictures(), bounds.totalBytes());
        door = Door.create();
        models = new Models();
        events = new Events();
        jobs = new Jobs(shelf, events::tell);
        PictureRoutes pictures = new PictureRoutes(shelf, bounds, new Suggestions(bounds.limits(), models));
        JobRoutes work = new JobRoutes(shelf, jobs, new Pipelines(bounds.limits(), shelf, models));
        ResultRoutes results = new ResultRoutes(shelf);
        server = Javalin.create(config -> {
            configure(config);
            routes(config.routes, pictures, work, results);
        });
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.host = LOOPBACK;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
        });
        config.jsonMapper(new JavalinGson());
    }

    private void routes(RoutesConfig routes, PictureRoutes pictures, JobRoutes work, ResultRoutes results) {
        String home = "/{token}";
        String picture = home + "/api/pictures/{id}";
        String job = home + "/api/jobs/{id}";
        String result = home + "/api/results/{id}";
        routes.before(door::check);
        routes.get("/open/{ticket}", door::open);
        routes.get(home + "/", Page::serve);
        routes.get(home + "/{file}", Page::serve);
        routes.get(home + "/api/formats", pictures::formats);
        routes.post(home + "/api/pictures", pictures::add);
        routes.get(picture, pictures::view);
        routes.delete(picture, pictures::remove);
        routes.get(picture + "/hidden/{number}", pictures::hidden);
        routes.get(picture + "/suggestions/{kind}", pictures::suggestions);
        routes.post(home + "/api/do/{operation}", work::start);
        routes.get(job, work::state);
        routes.delete(job, work::cancel);
        routes.get(job + "/report.{kind}", work::report);
        routes.get(result, results::view);
        routes.get(result + "/file", results::download);
        routes.get(result + "/text/{kind}", results::text);
        routes.sse(home + "/api/events", events::add);
        Failures.handle(routes);
    }

    /**
     * Starts it.
     *
     * @param port 0 for one that is free
     * @throws IllegalStateException if the port can't be had
     */
    static StudioServer start(int port, Bounds bounds) {
        StudioServer studio = new StudioServer(bounds);
        try {
            studio.server.start(LOOPBACK, port);
            return studio;
        } catch (JavalinException e) {
            studio.close();
            throw new IllegalStateException("port", e);
        }
    }

    /** The address of the page, token included. */
    public String address() {
        return origin() + "/" + door.token() + "/";
    }

    /** An address that leads to the page once. */
    String ticketAddress() {
        return origin() + door.ticketPath();
    }

    private String origin() {
        return "http://" + LOOPBACK + ":" + server.port();
    }

    @Override
    public void close() {
        events.close();
        jobs.close();
        server.stop();
        models.close();
    }
}
