package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.Limit;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Walks a written GIF and objects to all that is not a frame, its control, a plain loop count or a neutral profile. */
public final class GifProof implements StructureProof {
    /** A proof; all are alike. */
    public GifProof() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.GIF;
    }

    @Override
    public void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException {
        new Walk(new ByteCursor(picture, "The written GIF", context), policy, residue).run();
    }

    private static final class Walk {
        private final ByteCursor in;
        private final MetadataPolicy policy;
        private final FindingCollector residue;
        private boolean framed;
        private boolean profiled;

        Walk(ByteCursor in, MetadataPolicy policy, FindingCollector residue) {
            this.in = in;
            this.policy = policy;
            this.residue = residue;
        }

        void run() throws IOException {
            if (!Set.of("GIF87a", "GIF89a").contains(text(6))) {
                throw in.malformed("does not start as one");
            }
            in.skip(4);
            int packed = in.u8();
            if (in.u16be() != 0 && !policy.keeps(Role.DISPLAY)) {
                object("GIF screen", "background or aspect", 2);
            }
            table(packed);
            int code = in.u8();
            while (code != ';') {
                in.context().countSegment();
                block(code);
                code = in.u8();
            }
            if (!framed) {
                throw in.malformed("holds no picture");
            }
            if (in.remaining() > 0) {
                residue.add(Finding.of(Kind.TRAILING_DATA, "after the end", "data", in.remaining()));
            }
        }

        private String text(int count) throws IOException {
            return new String(in.bytes(count), StandardCharsets.ISO_8859_1);
        }

        private void table(int packed) throws IOException {
            if (packed >= 0x80) {
                in.skip(3L * (2 << (packed & 7)));
            }
        }

        private void block(int code) throws IOException {
            if (code == ',') {
                frame();
            } else if (code == '!') {
                extension();
            } else {
                throw in.malformed("has something between its blocks");
            }
        }

        private void frame() throws IOException {
            framed = true;
            in.skip(8);
            int packed = in.u8();
            if ((packed >> 3 & 3) != 0) {
                object("GIF image descriptor", "reserved bits", 1);
            }
            table(packed);
            in.skip(1);
            for (int size = in.u8(); size > 0; size = in.u8()) {
                in.skip(size);
            }
        }

        private void extension() throws IOException {
            int label = in.u8();
            if (label == 0xF9) {
                control();
            } else if (label == 0xFF && in.peek() == 11) {
                in.skip(1);
                application(text(11));
            } else {
                object("GIF extension", "block that is not allowed", pass());
            }
        }

        /** Four bytes, closed, with a frame right behind them. */
        private void control() throws IOException {
            boolean plain = in.u8() == 4 && in.u8() < 0x20;
            in.skip(3);
            if (!plain || in.u8() != 0 || in.peek() != ',') {
                object("GIF graphic control", "more than a frame needs", 8);
            }
        }

        private void application(String name) throws IOException {
            if (name.equals("NETSCAPE2.0") || name.equals("ANIMEXTS1.0")) {
                boolean plain = in.u16be() == 0x0301;
                in.skip(2);
                if (!plain || in.u8() != 0 || !policy.keeps(Role.DISPLAY)) {
                    object("GIF loop", "more than a count", 19);
                }
            } else if (name.equals("ICCRGBG1012") && !framed && !profiled) {
                profiled = true;
                profile();
            } else {
                object("GIF application", "block that is not allowed", pass());
            }
        }

        private void profile() throws IOException {
            ByteArrayOutputStream profile = new ByteArrayOutputStream();
            for (int size = in.u8(); size > 0; size = in.u8()) {
                profile.writeBytes(in.bytes(size));
                in.context().require(Limit.METADATA_BYTES, profile.size());
            }
            IccProof.check(profile.toByteArray(), policy, residue);
        }

        private long pass() throws IOException {
            long start = in.position();
            for (int size = in.u8(); size > 0; size = in.u8()) {
                in.skip(size);
            }
            return in.position() - start;
        }

        private void object(String carrier, String what, long bytes) {
            residue.add(Finding.of(Kind.UNKNOWN_DATA, carrier, what, bytes));
        }
    }
}
