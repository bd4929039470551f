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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Walks a written Photoshop document and objects to named layers, and to resources and blocks that are not display. */
public final class PsdProof implements StructureProof {
    private static final Set<Integer> RESOURCES = Set.of(1005, 1013, 1016, 1024, 1026, 1037, 1047, 1049, 1064, 1072);
    private static final Set<String> LAYER_BLOCKS = Set.of(
            "lsct", "lsdk", "clbl", "infx", "knko", "lspf", "lclr", "iOpa", "brst", "tsly", "lmgm", "vmgm", "levl",
            "curv", "brit", "blnc", "hue ", "hue2", "selc", "mixr", "phfl", "expA", "nvrt", "post", "thrs");
    private static final Set<String> DEEP_BLOCKS = Set.of("Lr16", "Lr32", "Layr", "Mt16", "Mt32", "Mtrn");

    /** A proof; all are alike. */
    public PsdProof() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.PSD;
    }

    @Override
    public void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException {
        new Walk(new ByteCursor(picture, "The written PSD", context), policy, residue).run();
    }

    private static final class Walk {
        private final ByteCursor in;
        private final MetadataPolicy policy;
        private final FindingCollector residue;
        private boolean psb;

        Walk(ByteCursor in, MetadataPolicy policy, FindingCollector residue) {
            this.in = in;
            this.policy = policy;
            this.residue = residue;
        }

        void run() throws IOException {
            in.skip(4);
            psb = in.u16be() == 2;
            check(in.u32be() == 0 && in.u16be() == 0, "header", "reserved bytes that are not zero");
            long channels = in.u16be();
            long height = in.u32be();
            long width = in.u32be();
            int depth = in.u16be();
            int mode = in.u16be();
            long colors = in.u32be();
            check(colors == 0 || mode == 2 && colors == 768 || mode == 8, "colours", "bytes that are no palette");
            in.skip(colors);
            resources(inside(in.u32be()));
            layers(inside(length()));
            pixels(channels * height, (width * depth + 7) / 8);
        }

        private long length() throws IOException {
            return psb ? in.i64be() : in.u32be();
        }

        private long inside(long length) throws IOException {
            if (length < 0 || length > in.remaining()) {
                throw in.malformed("has a section that does not fit");
            }
            return in.position() + length;
        }

        private void check(boolean right, String where, String what) {
            if (!right) {
                residue.add(Finding.of(Kind.UNKNOWN_DATA, "PSD " + where, what, 0));
            }
        }

        private void resources(long end) throws IOException {
            while (in.position() < end) {
                in.context().countSegment();
                in.skip(4);
                int id = in.u16be();
                check(in.u16be() == 0, "resources", "a name");
                long length = in.u32be();
                long next = inside(length) + length % 2;
                if (id == 1039) {
                    IccProof.check(in.bytes(length), policy, residue);
                } else if (id == 1058) {
                    ExifProof.check(in.bytes(length), policy.withOrientationDropped(), residue);
                } else {
                    check(RESOURCES.contains(id) && policy.keeps(Role.DISPLAY), "resources", "resource " + id);
                }
                in.seek(next);
            }
        }

        private void layers(long end) throws IOException {
            if (end - in.position() < 4) {
                return;
            }
            long info = inside(length());
            if (info > in.position()) {
                records(info);
            }
            in.seek(info);
            if (end - info >= 4) {
                check(in.u32be() == 0, "layers", "a mask overlay");
            }
            while (end - in.position() >= 12) {
                String key = key();
                boolean wide = psb
                        && Set.of("Lr16", "Lr32", "Layr", "Mt16", "Mt32", "Mtrn")
                                .contains(key);
                long size = wide ? in.i64be() : in.u32be();
                long next = inside(size) + (4 - size % 4) % 4;
                check(DEEP_BLOCKS.contains(key), "layers", "a block behind the layers");
                if (size > 0 && DEEP_BLOCKS.contains(key)) {
                    records(in.position() + size);
                }
                in.seek(next);
            }
        }

        private String key() throws IOException {
            in.skip(4);
            return new String(in.bytes(4), StandardCharsets.ISO_8859_1);
        }

        private void records(long end) throws IOException {
            int count = Math.abs((short) in.u16be());
            for (int i = 0; i < count; i++) {
                in.context().countSegment();
                in.skip(16);
                in.skip(in.u16be() * (psb ? 10L : 6L));
                in.skip(12);
                long next = inside(in.u32be());
                if (next > end) {
                    throw in.malformed("has a layer record that does not fit");
                }
                in.skip(in.u32be());
                in.skip(in.u32be());
                check(in.u32be() == 0, "layers", "a name of a layer");
                while (next - in.position() >= 12) {
                    String key = key();
                    check(LAYER_BLOCKS.contains(key), "layers", "a block of a layer");
                    in.skip(in.u32be());
                }
                in.seek(next);
            }
        }

        private void pixels(long rows, long rowBytes) throws IOException {
            int compression = in.u16be();
            long size = compression == 0 ? rows * rowBytes : compression == 1 ? runs(rows) : in.remaining();
            check(in.remaining() <= size, "end", "bytes behind the picture");
        }

        private long runs(long rows) throws IOException {
            long start = in.position();
            int width = psb ? 4 : 2;
            long size = rows * width;
            for (long row = 0; row < rows && in.remaining() >= width; row++) {
                size += psb ? in.u32be() : in.u16be();
            }
            in.seek(start);
            return size;
        }
    }
}
