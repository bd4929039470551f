package dev.lethe.encoding;

import dev.lethe.Orientation;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.CoefficientEdit;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import java.io.IOException;
import java.util.Optional;

/**
 * Mirrors pictures: {@code .then(Flip.horizontal())}.
 *
 * <p>No sample is changed. A JPEG that stays one is mirrored on its coefficients, without loss, where its edge fills whole
 * blocks; otherwise its pixels are coded anew, since an edge would be lost. Immutable and thread-safe.
 */
public final class Flip implements EditStep {
    private final Turn turn;

    private Flip(Turn turn) {
        this.turn = turn;
    }

    /** Left and right change places. */
    public static Flip horizontal() {
        return new Flip(new Turn(Orientation.MIRRORED));
    }

    /** Top and bottom change places; the whole picture is in memory meanwhile. */
    public static Flip vertical() {
        return new Flip(new Turn(Orientation.FLIPPED));
    }

    private boolean sideways() {
        return turn.orientation() == Orientation.MIRRORED;
    }

    @Override
    public String describe() {
        return sideways() ? "mirror left to right" : "mirror top to bottom";
    }

    @Override
    public Capabilities capabilities() {
        return PixelCodecs.builtIn();
    }

    @Override
    public Optional<CoefficientEdit> onCoefficients() {
        return Optional.of((jpeg, analysis, output, context) -> turn.coefficients(jpeg, output, context));
    }

    @Override
    public Reach reach() {
        return sideways() ? Reach.POINT : Reach.WHOLE;
    }

    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
        return turn.pixels(picture, context);
    }
}
