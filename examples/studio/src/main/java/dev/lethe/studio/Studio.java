package dev.lethe.studio;

import io.javalin.Javalin;

/** Starts the studio. */
public final class Studio {
    private Studio() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        Javalin app = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.routes.get("/", ctx -> ctx.result("hi"));
        });
        app.start(Integer.parseInt(arguments[0]));
    }
}
