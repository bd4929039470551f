package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Walks a written WebP and objects to all that is not picture, frames, a neutral profile or minimal EXIF. */
public final class WebpProof implements StructureProof {
    /** A proof; all are alike. */
    public WebpProof() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.WEBP;
    }

    @Override
    public void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException {
        new Walk(new ByteCursor(picture, "The written WebP", context), policy, residue).run();
    }

    private static final class Walk {
        private final ByteCursor in;
        private final MetadataPolicy policy;
        private final FindingCollector residue;
        private final Map<String, Integer> met = new HashMap<>();
        private int flags;

        Walk(ByteCursor in, MetadataPolicy policy, FindingCollector residue) {
            this.in = in;
            this.policy = policy;
            this.residue = residue;
        }

        void run() throws IOException {
            boolean riff = type().equals("RIFF");
            long end = in.u32le() + 8;
            if (!riff || !type().equals("WEBP")) {
                throw in.malformed("does not start as one");
            }
            if (end > in.length()) {
                throw in.malformed("is shorter than it says");
            }
            if (end < in.length()) {
                residue.add(Finding.of(Kind.TRAILING_DATA, "after the end", "data", in.length() - end));
            }
            while (in.position() < end) {
                chunk(end);
            }
            together();
        }

        private String type() throws IOException {
            return new String(in.bytes(4), StandardCharsets.ISO_8859_1);
        }

        private int count(String type) {
            return met.getOrDefault(type, 0);
        }

        /** Checks one chunk and goes behind it. */
        private void chunk(long end) throws IOException {
            in.context().check();
            boolean first = met.isEmpty();
            String type = type();
            long length = in.u32le();
            long after = in.position() + length;
            if (after + length % 2 > end) {
                throw in.malformed("has a chunk that is longer than what it is in");
            }
            met.merge(type, 1, Integer::sum);
            switch (type) {
                case "VP8X" -> extended(length, first);
                case "ANIM" -> demand(length == 6 && count("ANMF") == 0, "animation settings");
                case "ANMF" -> frame(length, after);
                case "ICCP" -> IccProof.check(in.bytes(length), policy, residue);
                case "EXIF" -> ExifProof.check(in.bytes(length), policy, residue);
                case "VP8 ", "VP8L", "ALPH" -> demand(count("ANMF") == 0, "picture beside frames");
                default -> demand(false, "chunk that may not stay");
            }
            in.seek(after);
            demand(length % 2 == 0 || in.u8() == 0, "padding in use");
        }

        private void extended(long length, boolean first) throws IOException {
            demand(first && length == 10, "extended header of another form");
            flags = in.u8();
            int reserved = in.u16le() | in.u8();
            demand((flags & 0b1100_0101) == 0 && reserved == 0, "flags that nothing stands for");
        }

        /** Sixteen bytes, then an optional ALPH and one picture. */
        private void frame(long length, long end) throws IOException {
            if (length < 16) {
                throw in.malformed("has a frame without its settings");
            }
            in.skip(15);
            demand(in.u8() <= 3, "reserved bits of a frame in use");
            StringBuilder parts = new StringBuilder();
            while (in.position() < end) {
                in.context().check();
                String type = type();
                long size = in.u32le();
                if (in.position() + size + size % 2 > end) {
                    throw in.malformed("has a chunk that is longer than its frame");
                }
                parts.append(
                        switch (type) {
                            case "ALPH" -> 'A';
                            case "VP8 " -> 'P';
                            case "VP8L" -> 'L';
                            default -> 'X';
                        });
                in.skip(size);
                demand(size % 2 == 0 || in.u8() == 0, "padding in use");
                demand(parts.length() <= 2, "too many chunks in a frame");
            }
            demand(parts.toString().matches("A?P|L"), "frame of other than one picture");
        }

        /** What is there must be what the flags say, and one picture. */
        private void together() throws IOException {
            int frames = count("ANMF");
            int pictures = count("VP8 ") + count("VP8L");
            if (frames == 0 && pictures != 1) {
                throw in.malformed("holds no picture, or more than one");
            }
            for (String single : new String[] {"VP8X", "ANIM", "ICCP", "EXIF", "ALPH"}) {
                demand(count(single) <= 1, "doubled chunk");
            }
            boolean extended = count("VP8X") > 0;
            demand(frames > 0 == (count("ANIM") > 0), "animation settings without frames, or the other way round");
            demand(frames > 0 == ((flags & 2) != 0), "animation flag");
            demand(count("ICCP") > 0 == ((flags & 32) != 0), "profile flag");
            demand(count("EXIF") > 0 == ((flags & 8) != 0), "EXIF flag");
            demand(extended || count("ALPH") == 0, "alpha without an extended header");
        }

        private void demand(boolean holds, String what) {
            if (!holds) {
                residue.add(Finding.of(Kind.UNKNOWN_DATA, "WebP", what, 0));
            }
        }
    }
}
