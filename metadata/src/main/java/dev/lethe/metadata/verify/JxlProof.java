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

/** Walks a written JPEG XL and objects to every box but signature, plain brand, level, codestream and minimal EXIF. */
public final class JxlProof implements StructureProof {
    private static final int SIGNATURE = 0x4A584C20;
    private static final int FILE_TYPE = 0x66747970;
    private static final int LEVEL = 0x6A786C6C;
    private static final int CODESTREAM = 0x6A786C63;
    private static final int PART = 0x6A786C70;
    private static final int EXIF = 0x45786966;

    /** A proof; all are alike. */
    public JxlProof() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.JXL;
    }

    @Override
    public void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException {
        ByteCursor in = new ByteCursor(picture, "The written JPEG XL", context);
        if (in.u16be() == 0xFF0A) {
            return;
        }
        in.seek(0);
        boolean coded = false;
        while (in.remaining() > 0) {
            context.countSegment();
            long size = in.u32be();
            int type = (int) in.u32be();
            long content = size == 1 ? in.i64be() - 16 : size - 8;
            if (content < 0 || content > in.remaining()) {
                throw in.malformed("has a box that does not fit");
            }
            long end = in.position() + content;
            coded |= type == CODESTREAM || type == PART;
            if (!allowed(type, content, in, policy, residue)) {
                residue.add(Finding.of(Kind.UNKNOWN_DATA, "JXL box", "box", content));
            }
            in.seek(end);
        }
        if (!coded) {
            throw in.malformed("holds no codestream");
        }
    }

    private static boolean allowed(
            int type, long content, ByteCursor in, MetadataPolicy policy, FindingCollector residue) throws IOException {
        return switch (type) {
            case SIGNATURE -> content == 4 && in.u32be() == 0x0D0A870AL;
            case FILE_TYPE -> content == 12 && plainBrand(in);
            case LEVEL -> content <= 1;
            case CODESTREAM, PART -> true;
            case EXIF -> exif(content, in, policy, residue);
            default -> false;
        };
    }

    /** The brand "jxl " in version 0, and itself alone as compatible. */
    private static boolean plainBrand(ByteCursor in) throws IOException {
        return in.u32be() == 0x6A786C20L && in.u32be() == 0 && in.u32be() == 0x6A786C20L;
    }

    private static boolean exif(long content, ByteCursor in, MetadataPolicy policy, FindingCollector residue)
            throws IOException {
        if (content < 4 || in.u32be() != 0) {
            return false;
        }
        ExifProof.check(in.bytes(content - 4), policy.withOrientationDropped(), residue);
        return true;
    }
}
