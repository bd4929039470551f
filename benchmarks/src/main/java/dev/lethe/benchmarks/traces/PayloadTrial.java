package dev.lethe.benchmarks.traces;

import dev.lethe.Limits;
import dev.lethe.encoding.Resize;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.toolkit.threat.Reframe;
import dev.lethe.toolkit.threat.ThreatModel;
import java.io.IOException;

/** Hides a payload in a picture, cleans it by a threat model, and looks for the payload in both. */
final class PayloadTrial {
    private final PrivacyPipeline pipeline;

    PayloadTrial(ThreatModel model) {
        this.pipeline = model.pipeline().limits(Limits.trusted()).build();
    }

    /**
     * Bits of {@link Payload#BITS} that were found.
     *
     * @param before in the file that they were hidden in
     * @param after in the result
     */
    record Outcome(int before, int after) {}

    Outcome run(Raster scene, HidingPlace place, Payload payload) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            byte[] hidden = place.hide(scene, payload, context);
            Sink.ToBytes result = Sink.toBytes();
            pipeline.sanitize(Source.of(hidden), result);
            Raster original = FingerprintTrial.decode(hidden, context);
            Raster cleaned = FingerprintTrial.decode(result.bytes(), context);
            Raster enlarged = enlarged(cleaned, scene.layout(), context);
            return new Outcome(
                    place.found(hidden, hidden, original, payload, context),
                    place.found(hidden, result.bytes(), enlarged, payload, context));
        }
    }

    /** The result at the size that it was made from, at its place in the source; what was cut off is black. */
    private static Raster enlarged(Raster cleaned, Layout source, RunContext context) throws IOException {
        Layout layout = cleaned.layout();
        if (layout.width() == source.width() && layout.height() == source.height()) {
            return cleaned;
        }
        Box kept = Reframe.kept(source.width(), source.height());
        Raster inner =
                Raster.of(Resize.to(kept.width(), kept.height()).edit(cleaned, new Analysis(), context), context);
        Raster whole = Raster.create(layout.withSize(source.width(), source.height()), context);
        int row = inner.layout().rowSamples();
        for (int y = 0; y < kept.height(); y++) {
            System.arraycopy(
                    inner.all().bytes(), y * row, whole.all().bytes(), whole.index(kept.x(), kept.y() + y), row);
        }
        return whole;
    }
}
