package dev.lethe.benchmarks.traces;

import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.EditStep;
import dev.lethe.toolkit.Lethe;
import dev.lethe.toolkit.threat.Measure;
import dev.lethe.toolkit.threat.NoiseFilter;
import dev.lethe.toolkit.threat.ThreatModel;
import dev.lethe.toolkit.threat.Warp;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/**
 * Takes a picture with a simulated camera, cleans it by a threat model, and looks for the camera in both.
 *
 * <p>The one who looks knows more than any laboratory: the fingerprint itself instead of an estimate, and all that the
 * model does; the fingerprint goes through the same cropping and resampling.
 */
final class FingerprintTrial {
    private static final double[] SUPPOSED_NOISE = {1, 3};

    /** The camera's own files are looked at in their middle alone: that is more than enough to find the camera. */
    private static final int MOST = 1024;

    private final PrivacyPipeline pipeline;
    private final ThreatModel model;

    FingerprintTrial(ThreatModel model) {
        this.model = model;
        this.pipeline = model.pipeline().limits(Limits.trusted()).build();
    }

    /**
     * What was found.
     *
     * @param before energy in the camera's own file
     * @param after energy in the result
     * @param chance energy of a camera that took nothing, in the result
     * @param parts what {@link PartSearch} finds of the camera in the result
     * @param chanceParts what it finds of the other
     */
    record Outcome(double before, double after, double chance, double parts, double chanceParts) {
        boolean isFoundAfter() {
            return after > Correlation.DETECTED || parts > PartSearch.DETECTED;
        }

        boolean isOtherFound() {
            return chance > Correlation.DETECTED || chanceParts > PartSearch.DETECTED;
        }
    }

    Outcome run(Raster scene, Camera camera) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            byte[] shot = camera.shoot(scene, context);
            Sink.ToBytes result = Sink.toBytes();
            pipeline.sanitize(Source.of(shot), result);
            int width = scene.layout().width();
            int height = scene.layout().height();
            Raster own = camera.reference(width, height, context);
            Raster other = new Camera(~camera.seed()).reference(width, height, context);
            Plane before = brightness(shot, context);
            Plane after = brightness(result.bytes(), context);
            Plane fitted = Plane.brightness(fitted(own, context), context);
            Plane chance = Plane.brightness(fitted(other, context), context);
            return new Outcome(
                    found(before.middle(MOST), Plane.brightness(own, context).middle(MOST), Correlation::energy),
                    found(after, fitted, Correlation::energy),
                    found(after, chance, Correlation::energy),
                    found(after, fitted, PartSearch::deviations),
                    found(after, chance, PartSearch::deviations));
        }
    }

    /** The reference after all that the model does to where pixels are, but for what it does by chance. */
    private Picture fitted(Picture reference, RunContext context) throws IOException {
        Picture fitted = reference;
        for (Measure measure : model.measures()) {
            if (measure.step() instanceof EditStep edit && !(edit instanceof NoiseFilter || edit instanceof Warp)) {
                fitted = edit.edit(fitted, new Analysis(), context);
            }
        }
        return fitted;
    }

    /** The most that is found with any of several suppositions about the noise. */
    static double found(Plane picture, Plane reference, ToDoubleBiFunction<Plane, Plane> test) {
        return Arrays.stream(SUPPOSED_NOISE)
                .map(noise -> {
                    Plane residual = WaveletResidual.of(picture, noise);
                    Plane pattern = pattern(reference, picture, residual.width(), residual.height());
                    return test.applyAsDouble(residual, pattern);
                })
                .max()
                .orElseThrow();
    }

    /** What the camera would have added to this picture. */
    private static Plane pattern(Plane reference, Plane picture, int width, int height) {
        double mean = 0;
        for (float value : reference.values()) {
            mean += value;
        }
        mean /= reference.values().length;
        Plane pattern = reference.cut(width, height);
        for (int i = 0; i < pattern.values().length; i++) {
            pattern.values()[i] = (float) (pattern.values()[i] / mean - 1);
        }
        return pattern.times(picture.cut(width, height)).withoutMeans();
    }

    static Plane brightness(byte[] file, RunContext context) throws IOException {
        return Plane.brightness(decode(file, context), context);
    }

    static Raster decode(byte[] file, RunContext context) throws IOException {
        Capabilities capabilities = Lethe.capabilities();
        SeekableInput input = SeekableInput.of(file);
        ContainerCodec codec = capabilities
                .recognise(Arrays.copyOf(file, Math.min(4096, file.length)))
                .orElseThrow();
        ImageHeader header = codec.header(input, context);
        return Raster.of(capabilities.decoder(header.format()).read(input, header, context), context);
    }
}
