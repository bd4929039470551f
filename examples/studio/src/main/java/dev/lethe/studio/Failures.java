package dev.lethe.studio;

import dev.lethe.ImagePrivacyException;
import dev.lethe.LimitExceededException;
import dev.lethe.pipeline.Reason;
import dev.lethe.studio.shelf.FullException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.NoSuchElementException;

/** What goes wrong, as one sentence for the person before the page. */
final class Failures {
    private Failures() {}

    /**
     * An answer that is no result.
     *
     * @param message for people; holds no private value
     */
    record Message(String message) {}

    static void handle(RoutesConfig routes) {
        routes.exception(LimitExceededException.class, (e, to) -> answer(to, HttpStatus.CONTENT_TOO_LARGE, e));
        routes.exception(ImagePrivacyException.class, (e, to) -> answer(to, HttpStatus.UNPROCESSABLE_CONTENT, e));
        routes.exception(FullException.class, (e, to) -> {
            to.status(HttpStatus.INSUFFICIENT_STORAGE).json(new Message(String.valueOf(e.getMessage())));
        });
        routes.exception(NoSuchElementException.class, (e, to) -> {
            to.status(HttpStatus.NOT_FOUND).json(new Message("This is not here any more; add the picture again"));
        });
        routes.exception(IllegalArgumentException.class, (e, to) -> answer(to, HttpStatus.BAD_REQUEST, e));
        routes.exception(Exception.class, (e, to) -> answer(to, HttpStatus.INTERNAL_SERVER_ERROR, e));
    }

    private static void answer(Context to, HttpStatus status, Exception error) {
        to.status(status).json(new Message(Reason.of(error)));
    }
}
