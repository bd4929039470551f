package dev.lethe.pipeline;

import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** One picture of a batch, drawn before and after for its report. One run, one thread. */
final class Illustration implements Recorder {
    /** Nothing else comes into the page. */
    private static final Pattern DRAWN = Pattern.compile("data:image/(jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}");

    private final Optional<Illustrator> illustrator;
    private Optional<String> before = Optional.empty();
    private Optional<String> after = Optional.empty();

    Illustration(Optional<Illustrator> illustrator) {
        this.illustrator = illustrator;
    }

    @Override
    public Failure record(Proven picture) throws IOException {
        before = draw(picture.source(), picture.context());
        after = draw(picture.result(), picture.context());
        return () -> {};
    }

    /** A report without a picture is better than a picture that isn't cleaned. */
    private Optional<String> draw(SeekableInput picture, RunContext context) throws IOException {
        context.check();
        try {
            return illustrator.isEmpty()
                    ? Optional.empty()
                    : illustrator
                            .get()
                            .draw(picture, context)
                            .filter(drawn -> DRAWN.matcher(drawn).matches());
        } catch (IOException | RuntimeException e) {
            context.check();
            return Optional.empty();
        }
    }

    Optional<String> before() {
        return before;
    }

    Optional<String> after() {
        return after;
    }
}
