package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.StripStep;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A picture format small enough to be read in a test: a magic byte and {@code OY}, then chunks of one letter, a length
 * of two bytes and content. {@code H} holds width, height and frames, {@code P} grey pixels, {@code X} something private,
 * {@code E} ends the picture. The magic byte is the first letter of the format's name.
 */
final class Toy {
    static final ImageFormat FORMAT = ImageFormat.PNG;
    static final ImageFormat OTHER = ImageFormat.BMP;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Toy(ImageFormat format) {
        bytes(format.name().charAt(0), 'O', 'Y');
    }

    static Toy of(int width, int height) {
        return of(FORMAT, width, height, 1);
    }

    static Toy of(ImageFormat format, int width, int height, int frames) {
        return new Toy(format).chunk('H', width >> 8, width & 0xFF, height >> 8, height & 0xFF, frames);
    }

    /** A grey picture of 4 x 2 pixels with a private text. */
    static byte[] withSecret(String secret) {
        return of(4, 2).secret(secret).pixels(1, 2, 3, 4, 5, 6, 7, 8).end();
    }

    static byte[] clean() {
        return of(4, 2).pixels(1, 2, 3, 4, 5, 6, 7, 8).end();
    }

    Toy secret(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        bytes('X', content.length >> 8, content.length & 0xFF);
        out.writeBytes(content);
        return this;
    }

    Toy pixels(int... samples) {
        return chunk('P', samples);
    }

    Toy chunk(char type, int... content) {
        bytes(type, content.length >> 8, content.length & 0xFF);
        return bytes(content);
    }

    byte[] end() {
        bytes('E', 0, 0);
        return out.toByteArray();
    }

    private Toy bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    /** Codecs for both toy formats, and a verifier. */
    static Capabilities capabilities() {
        return new Capabilities(
                List.of(new ToyCodec(), new ToyCodec.Other()), List.of(new ToyPixels()), List.of(new ToyVerifier()));
    }

    static PipelineBuilder builder() {
        return PrivacyPipeline.builder().then(strip());
    }

    static StripStep strip() {
        return new StripStep(dev.lethe.MetadataPolicy.removeAllButDisplay(), capabilities());
    }
}
