package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Walks a written PNG and objects to all that is not picture, its colours, a neutral profile or minimal EXIF. */
public final class PngProof implements StructureProof {
    /** A proof; all are alike. */
    public PngProof() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.PNG;
    }

    @Override
    public void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException {
        new Walk(new ByteCursor(picture, "The written PNG", context), policy, residue).run();
    }

    private static final class Walk {
        private static final int LARGEST_PROFILE = 8 << 20;
        private static final byte[] PROFILE_START = "ICC profile\0\0".getBytes(StandardCharsets.US_ASCII);

        private final ByteCursor in;
        private final MetadataPolicy policy;
        private final FindingCollector residue;
        private final Set<String> met = new HashSet<>();

        Walk(ByteCursor in, MetadataPolicy policy, FindingCollector residue) {
            this.in = in;
            this.policy = policy;
            this.residue = residue;
        }

        void run() throws IOException {
            if (in.i64be() != 0x89504E470D0A1A0AL) {
                throw in.malformed("does not start as one");
            }
            String type = chunk();
            if (!type.equals("IHDR")) {
                throw in.malformed("does not start with its header");
            }
            // A picture that breaks off may be left open, but at the end of a chunk.
            while (!type.equals("IEND") && in.remaining() > 0) {
                type = chunk();
            }
            if (!met.contains("IDAT")) {
                throw in.malformed("holds no picture");
            }
            if ((met.contains("fcTL") || met.contains("fdAT")) && !met.contains("acTL")) {
                object("frames of no animation", 0);
            }
            if (in.remaining() > 0) {
                residue.add(Finding.of(Kind.TRAILING_DATA, "after the end", "data", in.remaining()));
            }
        }

        private String chunk() throws IOException {
            in.context().check();
            long length = in.u32be();
            long start = in.position();
            if (length > in.remaining() - 8) {
                throw in.malformed("has a chunk that is longer than the file");
            }
            CRC32 sum = new CRC32();
            in.copyTo(new CheckedOutputStream(OutputStream.nullOutputStream(), sum), length + 4);
            long given = in.u32be();
            long after = in.position();
            String type = new String(in.seek(start).bytes(4), StandardCharsets.ISO_8859_1);
            // Damaged picture data keep a wrong checksum, but only the one that tells nothing.
            boolean damaged = type.equals("IDAT") && given == (~sum.getValue() & 0xFFFFFFFFL);
            if (given != sum.getValue() && !damaged) {
                throw in.malformed("has a chunk with a wrong checksum");
            }
            content(type, length);
            in.seek(after);
            return type;
        }

        private void content(String type, long length) throws IOException {
            boolean again = !met.add(type);
            boolean allowed = switch (type) {
                case "IDAT" -> true;
                case "fdAT" -> length >= 4;
                case "fcTL" -> length == 26;
                case "iCCP" -> !again && profile(length);
                case "eXIf" -> !again && exif(length);
                default -> !again && fixed(type, length);
            };
            if (!allowed) {
                object("chunk that may not stay", length);
            }
        }

        private boolean fixed(String type, long length) {
            return switch (type) {
                case "IHDR" -> length == 13;
                case "IEND" -> length == 0;
                case "acTL" -> length == 8;
                case "PLTE" -> length % 3 == 0 && length <= 768;
                case "tRNS" -> length <= 256;
                case "gAMA", "cICP" -> display(length, 4);
                case "cHRM" -> display(length, 32);
                case "sRGB" -> display(length, 1);
                case "mDCV", "mDCv" -> display(length, 24);
                case "cLLI", "cLLi" -> display(length, 8);
                case "pHYs" -> display(length, 9);
                case "sBIT" -> policy.keeps(Role.DISPLAY) && length <= 4;
                case "bKGD" -> policy.keeps(Role.DISPLAY) && length <= 6;
                default -> false;
            };
        }

        private boolean display(long length, int expected) {
            return policy.keeps(Role.DISPLAY) && length == expected;
        }

        private boolean exif(long length) throws IOException {
            ExifProof.check(in.bytes(length), policy, residue);
            return true;
        }

        /** A profile under the one name that results use, with nothing behind its compressed data. */
        private boolean profile(long length) throws IOException {
            if (length <= PROFILE_START.length || !in.startsWith(PROFILE_START)) {
                return false;
            }
            in.skip(PROFILE_START.length);
            byte[] packed = in.bytes(length - PROFILE_START.length);
            Inflater inflater = new Inflater();
            try (InputStream stream = new InflaterInputStream(SeekableInput.of(packed).stream(), inflater)) {
                IccProof.check(stream.readNBytes(LARGEST_PROFILE), policy, residue);
                return stream.read() < 0 && inflater.getBytesRead() == packed.length;
            } catch (ZipException | EOFException e) {
                throw in.malformed("has a colour profile that cannot be inflated");
            } finally {
                inflater.end();
            }
        }

        private void object(String what, long length) {
            residue.add(Finding.of(Kind.UNKNOWN_DATA, "PNG chunk", what, length));
        }
    }
}
