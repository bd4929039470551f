package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Walks a written JPEG and objects to all that is not coding, plain JFIF, plain Adobe, neutral ICC or minimal EXIF. */
public final class JpegProof implements StructureProof {
    /** A proof; all are alike. */
    public JpegProof() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.JPEG;
    }

    @Override
    public void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException {
        new Walk(new ByteCursor(picture, "The written JPEG", context), policy, residue).run();
    }

    private static final class Walk {
        private final ByteCursor in;
        private final MetadataPolicy policy;
        private final FindingCollector residue;
        private final ByteArrayOutputStream icc = new ByteArrayOutputStream();
        private boolean scanned;

        Walk(ByteCursor in, MetadataPolicy policy, FindingCollector residue) {
            this.in = in;
            this.policy = policy;
            this.residue = residue;
        }

        void run() throws IOException {
            if (in.u16be() != 0xFFD8) {
                throw in.malformed("does not start as one");
            }
            int code = in.u16be();
            while (code != 0xFFD9) {
                in.context().countSegment();
                if (code < 0xFFC0 || code >= 0xFFD0 && code <= 0xFFD9) {
                    throw in.malformed("has no marker where one must be");
                }
                segment(code & 0xFF);
                code = in.u16be();
            }
            if (icc.size() > 0) {
                IccProof.check(icc.toByteArray(), policy, residue);
            }
            if (in.remaining() > 0) {
                residue.add(Finding.of(Kind.TRAILING_DATA, "after the end", "data", in.remaining()));
            }
            if (!scanned) {
                throw in.malformed("holds no picture");
            }
        }

        private void segment(int marker) throws IOException {
            int length = in.u16be();
            if (length < 2) {
                throw in.malformed("has a segment of impossible length");
            }
            if (marker >= 0xE0 || marker == 0xFE) {
                application(marker, in.bytes(length - 2L));
            } else {
                in.skip(length - 2L);
            }
            if (marker == 0xDA) {
                scanned = true;
                scan();
            }
        }

        private void application(int marker, byte[] payload) {
            boolean allowed = switch (marker) {
                case 0xE0 -> starts(payload, "JFIF") && payload.length == 14 && payload[12] == 0 && payload[13] == 0;
                case 0xE1 -> exif(payload);
                case 0xE2 -> profile(payload);
                case 0xEE -> starts(payload, "Adobe\0d\0\0\0\0") && payload.length == 12;
                default -> false;
            };
            if (!allowed || scanned) {
                String name = "JPEG marker " + Integer.toHexString(marker).toUpperCase(Locale.ROOT);
                residue.add(Finding.of(Kind.UNKNOWN_DATA, name, "segment", payload.length));
            }
        }

        private boolean exif(byte[] payload) {
            if (!starts(payload, "Exif\0\0")) {
                return false;
            }
            ExifProof.check(Arrays.copyOfRange(payload, 6, payload.length), policy, residue);
            return true;
        }

        private boolean profile(byte[] payload) {
            if (!starts(payload, "ICC_PROFILE\0") || payload.length < 15) {
                return false;
            }
            icc.write(payload, 14, payload.length - 14);
            return true;
        }

        private static boolean starts(byte[] payload, String text) {
            byte[] expected = text.getBytes(StandardCharsets.ISO_8859_1);
            return payload.length >= expected.length
                    && Arrays.equals(payload, 0, expected.length, expected, 0, expected.length);
        }

        /** Passes over entropy-coded data: the next 0xFF that is followed by a marker other than a restart ends them. */
        private void scan() throws IOException {
            while (in.copyUntil(0xFF, OutputStream.nullOutputStream())) {
                long here = in.position();
                in.skip(1);
                int next = in.u8();
                if (next >= 0xC0 && (next < 0xD0 || next > 0xD7)) {
                    in.seek(here);
                    return;
                }
            }
        }
    }
}
