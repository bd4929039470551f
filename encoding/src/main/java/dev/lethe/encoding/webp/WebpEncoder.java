package dev.lethe.encoding.webp;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.color.ToSrgb;
import dev.lethe.encoding.rows.Allocation;
import dev.lethe.encoding.rows.Derived;
import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.encoding.webp.WebpSettings.Search;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes still WebPs (RFC 9649) through libwebp: {@code WebpEncoder.lossy(80).write(picture, output, context)}.
 *
 * <p>WebP holds 8 bits a sample, so pictures of 16 are rounded, and red, green, blue, so grey that a profile describes
 * becomes sRGB. The colour profile is not written; it is for those who write the file's metadata. Needs the optional
 * library {@code com.github.usefulness:webp-imageio}, which has native parts for Linux, macOS and Windows on the usual
 * processors. A call into it is not interrupted: deadline and cancellation are looked at before and after, and a picture that
 * would outlast the deadline, going by its size, is refused before.
 *
 * <p>Immutable; one for all threads.
 */
public final class WebpEncoder {
    /** Most pixels in a row or column: sizes are stored in 14 bits. */
    public static final int LARGEST = 16_383;

    /** What the library takes per pixel beside two copies of the samples, measured. */
    private static final int LOSSLESS_BYTES_PER_PIXEL = 64;

    private static final int LOSSY_BYTES_PER_PIXEL = 24;

    private final WebpSettings settings;

    private WebpEncoder(WebpSettings settings) {
        this.settings = settings;
    }

    /** Whether WebP holds every pixel of such a picture: 8 bits a sample, not too large, grey only without a profile. */
    public static boolean holds(Layout layout) {
        boolean gray = layout.channels().colors() == 1;
        return layout.bits() == 8
                && layout.width() <= LARGEST
                && layout.height() <= LARGEST
                && !(gray && !layout.profile().equals(ColorProfile.SRGB));
    }

    /** Without loss, colours under full transparency included. */
    public static WebpEncoder lossless() {
        return new WebpEncoder(new WebpSettings(true, WebpSettings.ALL, Search.EXHAUSTIVE, true, WebpSettings.ALL));
    }

    /**
     * With loss, except in the opacity, and with colours at edges kept sharp. Colours under full transparency are not kept.
     *
     * @param quality 0 (smallest) to 100 (best) on libwebp's scale; fractions count
     */
    public static WebpEncoder lossy(double quality) {
        return new WebpEncoder(new WebpSettings(false, quality, Search.EXHAUSTIVE, false, WebpSettings.ALL));
    }

    /** This encoder with colours under full transparency kept or cleared: they can't be seen, but can be found. */
    public WebpEncoder withExact(boolean kept) {
        return new WebpEncoder(settings.withExact(kept));
    }

    /**
     * This encoder with loss in the opacity, too; none where the colours are without loss.
     *
     * @param quality 0 to 100; 100 keeps all
     */
    public WebpEncoder withAlphaQuality(int quality) {
        return new WebpEncoder(settings.withAlphaQuality(quality));
    }

    /** This encoder with nearly the same size, in a tenth of the time where colours or opacity are coded without loss. */
    public WebpEncoder balanced() {
        return new WebpEncoder(settings.with(Search.BALANCED));
    }

    /** This encoder with less work: about a fifth of that, for files that are a little larger. */
    public WebpEncoder fast() {
        return new WebpEncoder(settings.with(Search.QUICK));
    }

    /**
     * Writes a file.
     *
     * @param picture read once
     * @param output not closed, not flushed
     * @throws MissingCapabilityException as {@link #encode}
     * @throws LimitExceededException if the run's memory or time does not suffice
     */
    public void write(Picture picture, OutputStream output, RunContext run) throws IOException {
        encode(picture, run).write(output);
    }

    /**
     * Makes a file that can be looked at again.
     *
     * @param picture read once
     * @throws MissingCapabilityException if the picture is too large for WebP, the library or its part for this system is
     *     not there, or it refuses the picture
     * @throws LimitExceededException if the run's memory or time does not suffice
     */
    public EncodedWebp encode(Picture picture, RunContext run) throws IOException {
        Layout layout = picture.layout();
        if (layout.width() > LARGEST || layout.height() > LARGEST) {
            throw new MissingCapabilityException("WebP can't hold more than " + LARGEST
                    + " pixels in a row or column; resize the picture or choose PNG");
        }
        long pixels = (long) layout.width() * layout.height();
        boolean alpha = layout.channels().hasAlpha();
        run.checkBefore(settings.millis(pixels, alpha));
        // What the encoder takes is free again when it is done.
        try (RunContext context = run.part()) {
            int channels = alpha ? 4 : 3;
            context.reserve(2L * channels * pixels
                    + pixels * (settings.lossless() ? LOSSLESS_BYTES_PER_PIXEL : LOSSY_BYTES_PER_PIXEL));
            byte[] samples = samples(picture, channels, context);
            context.check();
            byte[] file = encoded(samples, layout, channels);
            context.check();
            return new EncodedWebp(file);
        }
    }

    private byte[] encoded(byte[] samples, Layout layout, int channels) throws IOException {
        try {
            return NativeWebp.encode(samples, layout.width(), layout.height(), channels, settings);
        } catch (NoClassDefFoundError e) {
            throw new MissingCapabilityException(
                    "WebP can't be written without the optional library com.github.usefulness:webp-imageio;"
                            + " add it or choose another format, such as PNG",
                    e);
        } catch (IllegalStateException | UnsatisfiedLinkError e) {
            throw new MissingCapabilityException(
                    "No WebP encoder for this platform (" + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch") + "); choose another format, such as JPEG or PNG",
                    e);
        } catch (OutOfMemoryError e) {
            long heap = Runtime.getRuntime().maxMemory();
            throw new LimitExceededException(Limit.MEMORY, heap, heap);
        } catch (IOException | RuntimeException e) {
            // libwebp gives no reason: memory, or a first partition of more than 512 kB (RFC 6386, 9.3)
            throw new MissingCapabilityException(
                    "The WebP encoder can't encode this picture; choose another format, such as PNG", e);
        }
    }

    /** The samples as the library wants them: 8 bits, three or four channels. */
    private static byte[] samples(Picture picture, int channels, RunContext context) throws IOException {
        Picture plain = plain(picture, context);
        Layout layout = plain.layout();
        int stored = layout.channels().count();
        byte[] all = new byte[Allocation.bytes((long) layout.width() * layout.height() * channels, context)];
        try (RowCursor cursor = new RowCursor(plain)) {
            int to = 0;
            for (int y = 0; y < layout.height(); y++) {
                context.check();
                byte[] row = cursor.next().band().bytes();
                int from = cursor.index();
                if (stored == channels) {
                    System.arraycopy(row, from, all, to, layout.width() * channels);
                } else {
                    spread(row, from, stored, all, to, layout.width(), channels);
                }
                to += layout.width() * channels;
            }
        }
        return all;
    }

    private static Picture plain(Picture picture, RunContext context) {
        Picture eight = Derived.eightBits(picture, context);
        boolean gray = eight.layout().channels().colors() == 1;
        return gray && !eight.layout().profile().equals(ColorProfile.SRGB) ? ToSrgb.picture(eight, context) : eight;
    }

    /** Grey, with or without opacity, to three times the same. */
    private static void spread(byte[] from, int start, int stored, byte[] to, int at, int width, int channels) {
        for (int x = 0, i = start, o = at; x < width; x++, i += stored, o += channels) {
            to[o] = from[i];
            to[o + 1] = from[i];
            to[o + 2] = from[i];
            if (channels == Channels.RGBA.count()) {
                to[o + 3] = from[i + 1];
            }
        }
    }
}
