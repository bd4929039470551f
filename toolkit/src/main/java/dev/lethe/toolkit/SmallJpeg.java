package dev.lethe.toolkit;

import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.encoding.Convert;
import dev.lethe.encoding.DataUri;
import dev.lethe.encoding.Flatten;
import dev.lethe.encoding.Resize;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.Illustrator;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Draws pictures as small JPEGs, stripped and proven like any other result. */
record SmallJpeg(PrivacyPipeline pipeline) implements Illustrator {
    private static final int EDGE = 240;
    private static final int QUALITY = 75;
    private static final int WHITE = 0xFFFFFF;

    static SmallJpeg standard() {
        return new SmallJpeg(Lethe.pipeline(MetadataPolicy.removeEverything())
                .then(Resize.maxEdge(EDGE))
                .then(Flatten.on(WHITE))
                .then(Convert.to(ImageFormat.JPEG, EncodeOptions.defaults().withQuality(QUALITY)))
                .build());
    }

    @Override
    public Optional<String> draw(SeekableInput picture, RunContext context) throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        Source source = new Source.Simple("picture", part -> picture.slice(0, picture.length()));
        try (RunContext part = context.part()) {
            pipeline.sanitize(source, (from, to) -> Sink.to(drawn), part);
        }
        return Optional.of(DataUri.of(ImageFormat.JPEG, drawn.toByteArray()));
    }
}
