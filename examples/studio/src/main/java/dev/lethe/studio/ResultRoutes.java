package dev.lethe.studio;

import dev.lethe.encoding.DataUri;
import dev.lethe.encoding.Snippets;
import dev.lethe.studio.shelf.HeldResult;
import dev.lethe.studio.shelf.Shelf;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Results: shown, saved, or as text to be put into a page. */
final class ResultRoutes {
    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]|[\"\\\\]");

    private final Shelf shelf;

    ResultRoutes(Shelf shelf) {
        this.shelf = shelf;
    }

    private HeldResult result(Context request) {
        return shelf.result(request.pathParam("id")).orElseThrow();
    }

    void view(Context request) throws IOException {
        HeldResult result = result(request);
        if (result.report().sealing().isPresent()) {
            throw new IllegalArgumentException("What is sealed can't be shown");
        }
        Shown.answer(request, result.report().format(), result.bytes());
    }

    void download(Context request) {
        HeldResult result = result(request);
        request.header("Content-Disposition", disposition(result.name()))
                .contentType(result.mediaType())
                .result(result.bytes());
    }

    /** RFC 6266: a plain name for old readers, the right one for all others. */
    private static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + NOT_ASCII.matcher(name).replaceAll("_") + "\"; filename*=UTF-8''" + encoded;
    }

    /** A text that shows the picture in a page. */
    record Text(String text, String advice) {}

    void text(Context request) {
        HeldResult result = result(request);
        String alt = request.queryParamMap().containsKey("alt") ? String.valueOf(request.queryParam("alt")) : "";
        String uri = DataUri.of(result.mediaType(), result.bytes());
        String text = switch (request.pathParam("kind")) {
            case "uri" -> uri;
            case "html" -> Snippets.img(uri, alt);
            case "css" -> Snippets.cssBackground(uri);
            case "markdown" -> Snippets.markdown(uri, alt);
            case "json" -> Snippets.json(uri, alt);
            default -> throw new IllegalArgumentException("There is no such kind of text");
        };
        request.json(new Text(
                text, DataUri.advice(result.mediaType(), result.bytes().length).orElse("")));
    }
}
