package dev.lethe.studio;

import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.encoding.Convert;
import dev.lethe.encoding.Resize;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.toolkit.Lethe;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Set;

/** Pictures as answers: what browsers show as it is, all else as a PNG that Lethe makes of it. */
final class Shown {
    private static final Set<ImageFormat> BY_BROWSERS = Set.of(
            ImageFormat.JPEG,
            ImageFormat.PNG,
            ImageFormat.WEBP,
            ImageFormat.GIF,
            ImageFormat.AVIF,
            ImageFormat.BMP,
            ImageFormat.SVG);

    private static final int LONGEST_EDGE = 1600;

    private Shown() {}

    static boolean inBrowsers(ImageFormat format) {
        return BY_BROWSERS.contains(format);
    }

    /** Answers with a picture that may be anybody's: as a document of its own it could do nothing. */
    static void answer(Context request, ImageFormat format, byte[] bytes) throws IOException {
        boolean asIs = inBrowsers(format);
        request.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .contentType(asIs ? format.mediaType() : ImageFormat.PNG.mediaType())
                .result(asIs ? bytes : png(bytes));
    }

    private static byte[] png(byte[] bytes) throws IOException {
        Sink.ToBytes png = Sink.toBytes();
        Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Resize.maxEdge(LONGEST_EDGE))
                .then(Convert.to(ImageFormat.PNG))
                .build()
                .sanitize(Source.of(bytes), png);
        return png.bytes();
    }
}
