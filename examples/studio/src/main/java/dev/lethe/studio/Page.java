package dev.lethe.studio;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/** The files that the page is made of. */
final class Page {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,40}\\.(html|css|js|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private Page() {}

    static void serve(Context request) throws IOException {
        String name = request.pathParamMap().getOrDefault("file", "index.html");
        if (!NAME.matcher(name).matches()) {
            throw new NotFoundResponse("No such file");
        }
        try (InputStream file = Page.class.getResourceAsStream("page/" + name)) {
            if (file == null) {
                throw new NotFoundResponse("No such file");
            }
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
            request.contentType(type).result(file.readAllBytes());
        }
    }
}
