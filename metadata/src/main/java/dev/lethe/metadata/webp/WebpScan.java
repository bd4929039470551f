package dev.lethe.metadata.webp;

import dev.lethe.Limit;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.exif.ExifFields;
import dev.lethe.metadata.naming.CopyrightNotice;
import dev.lethe.metadata.webp.RiffWalker.Chunk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The first walk: checks that there is a picture, adds up sizes, and gathers what may be kept of the metadata. */
final class WebpScan {
    static final int HEADER = 12;
    private static final byte[] EXIF_SIGNATURE = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ANIMATION = 6;
    /** More than any profile or packet that viewers read; what is longer is removed unread. */
    private static final int LARGEST_READ = 8 << 20;

    private final ByteCursor cursor;
    private final MetadataPolicy policy;
    private final WebpImage.Search still;
    private final long declaredEnd;
    private final long end;
    private Optional<Extended> extended = Optional.empty();
    private Optional<Chunk> profile = Optional.empty();
    private byte[] animation = new byte[0];
    private ExifFields exif = ExifFields.none();
    private int frames;
    private long frameBytes;
    private boolean early;

    private WebpScan(ByteCursor cursor, MetadataPolicy policy) throws IOException {
        this.cursor = cursor;
        this.policy = policy;
        this.still = new WebpImage.Search(cursor);
        byte[] head = cursor.seek(0).bytes(Math.min(HEADER, cursor.length()));
        if (!signs(head)) {
            throw cursor.malformed("does not start with its signature");
        }
        this.declaredEnd = cursor.seek(4).u32le() + 8;
        this.end = Math.min(declaredEnd, cursor.length());
    }

    static boolean signs(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEADER), StandardCharsets.ISO_8859_1);
        return text.startsWith("RIFF") && text.startsWith("WEBP", 8);
    }

    static WebpFacts read(ByteCursor cursor, MetadataPolicy policy) throws IOException {
        return new WebpScan(cursor, policy).run();
    }

    private WebpFacts run() throws IOException {
        RiffWalker walker = new RiffWalker(cursor, HEADER, end);
        Optional<Chunk> chunk = walker.next();
        while (chunk.isPresent()) {
            cursor.context().check();
            chunk(chunk.get());
            chunk = walker.next();
        }
        boolean announced = extended.map(Extended::animated).orElse(false);
        if (announced && frames > 0) {
            if (animation.length == 0) {
                throw cursor.malformed("has frames but no animation settings, so no viewer shows it");
            }
            if (early) {
                throw cursor.malformed("has frames before its header, which comes first (RFC 9649, 2.7)");
            }
            return facts(Optional.empty());
        }
        WebpImage image = still.image()
                .orElseThrow(() -> cursor.malformed("holds no picture within the size that it gives itself"));
        checkStill(image);
        frames = 0;
        return facts(Optional.of(image));
    }

    private WebpFacts facts(Optional<WebpImage> image) {
        boolean resized = declaredEnd > cursor.length();
        return new WebpFacts(end, resized, extended, image, animation, frames, frameBytes, profile, exif);
    }

    /** Picture data may only be cut where the file is: a length that goes beyond the RIFF's own is wrong. */
    private void checkStill(WebpImage image) throws IOException {
        Chunk pixels = image.pixels();
        if (!pixels.whole() && pixels.data() + pixels.length() > declaredEnd) {
            throw cursor.malformed("has picture data that are longer than the file says to be");
        }
        boolean fits = extended.isEmpty()
                || extended.get().width() == image.stream().width()
                        && extended.get().height() == image.stream().height();
        if (!fits) {
            throw cursor.malformed("has a canvas of another size than its picture, so no viewer shows it");
        }
    }

    private void chunk(Chunk chunk) throws IOException {
        switch (chunk.type()) {
            case "VP8X" -> extended(chunk);
            case "ANIM" -> animation(chunk);
            case "ANMF" -> frame(chunk);
            case "ICCP" -> profile = profile.isEmpty() && chunk.whole() ? Optional.of(chunk) : profile;
            case "EXIF" -> exif(chunk);
            case "XMP " -> xmp(chunk);
            default -> still.offer(chunk);
        }
    }

    private void extended(Chunk chunk) throws IOException {
        if (extended.isEmpty()
                && chunk.available() >= Extended.LENGTH
                && still.image().isEmpty()) {
            cursor.seek(chunk.data());
            extended = Optional.of(Extended.read(cursor));
        }
    }

    private void animation(Chunk chunk) throws IOException {
        if (animation.length == 0 && chunk.available() >= ANIMATION) {
            animation = cursor.seek(chunk.data()).bytes(ANIMATION);
        }
    }

    private void frame(Chunk chunk) throws IOException {
        early |= extended.isEmpty();
        if (extended.map(Extended::animated).orElse(false)) {
            Optional<WebpFrame> frame = WebpFrame.read(chunk, extended.get(), cursor);
            if (frame.isPresent()) {
                frames = Math.addExact(frames, 1);
                frameBytes += RiffWalker.framed(frame.get().length());
            }
        }
    }

    private void exif(Chunk chunk) throws IOException {
        if (readable(chunk, cursor)) {
            exif = exif.orElse(ExifFields.read(exifBlock(payload(chunk))));
        }
    }

    private void xmp(Chunk chunk) throws IOException {
        if (policy.keeps(Role.COPYRIGHT) && exif.copyright().isEmpty() && readable(chunk, cursor)) {
            exif = CopyrightNotice.inXmp(payload(chunk))
                    .map(exif::withCopyright)
                    .orElse(exif);
        }
    }

    private byte[] payload(Chunk chunk) throws IOException {
        return cursor.seek(chunk.data()).bytes(chunk.available());
    }

    /** Whether a chunk is short enough to be held in memory. */
    static boolean readable(Chunk chunk, ByteCursor cursor) {
        long most = cursor.context().limits().max(Limit.METADATA_BYTES);
        return chunk.available() <= Math.min(most, LARGEST_READ);
    }

    /** A block without the six bytes that stand before it in JPEG files; some writers leave them in. */
    static byte[] exifBlock(byte[] payload) {
        boolean signed = payload.length >= EXIF_SIGNATURE.length
                && Arrays.equals(payload, 0, EXIF_SIGNATURE.length, EXIF_SIGNATURE, 0, EXIF_SIGNATURE.length);
        return signed ? Arrays.copyOfRange(payload, EXIF_SIGNATURE.length, payload.length) : payload;
    }
}
