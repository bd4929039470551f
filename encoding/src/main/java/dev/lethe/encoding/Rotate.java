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
 * Turns pictures by quarters: {@code .then(Rotate.clockwise(90))}.
 *
 * <p>No sample is changed. A JPEG that stays one is turned on its coefficients, without loss, where its edges fill whole
 * blocks; otherwise its pixels are coded anew, since an edge would be lost. The whole picture is in memory meanwhile.
 * Immutable and thread-safe.
 */
public final class Rotate implements EditStep {
    private static final int QUARTER = 90;

    private final int degrees;
    private final Turn turn;

    private Rotate(int degrees, Turn turn) {
        this.degrees = degrees;
        this.turn = turn;
    }

    /**
     * Clockwise as the picture is displayed.
     *
     * @param degrees 90, 180 or 270
     */
    public static Rotate clockwise(int degrees) {
        Orientation orientation = switch (degrees) {
            case QUARTER -> Orientation.ROTATED_90;
            case 2 * QUARTER -> Orientation.ROTATED_180;
            case 3 * QUARTER -> Orientation.ROTATED_270;
            default -> throw new IllegalArgumentException("degrees: must be 90, 180 or 270, is " + degrees);
        };
        return new Rotate(degrees, new Turn(orientation));
    }

    @Override
    public String describe() {
        return "turn by " + degrees + " degrees clockwise";
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
        return Reach.WHOLE;
    }

    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
        return turn.pixels(picture, context);
    }
}
