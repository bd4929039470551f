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
import java.util.List;

/** Reads a written BMP from the first byte to the last and objects to all that the picture does not need. */
public final class BmpProof implements StructureProof {
    private static final int FILE_HEADER = 14;

    private final List<StructureProof> nested;

    /** A proof; all are alike. */
    public BmpProof() {
        this(List.of(new JpegProof(), new PngProof()));
    }

    /** A proof that judges JPEGs and PNGs within bitmaps by these. */
    public BmpProof(List<StructureProof> nested) {
        this.nested = List.copyOf(nested);
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.BMP;
    }

    @Override
    public void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException {
        ByteCursor in = new ByteCursor(picture, "The written BMP", context);
        if (in.u16be() != 0x424D) {
            throw in.malformed("does not start as one");
        }
        long length = in.u32le();
        if (in.u32le() != 0) {
            residue.add(Finding.of(Kind.UNKNOWN_DATA, "BMP header", "reserved fields", 4));
        }
        long pixels = in.u32le();
        if (length < picture.length()) {
            residue.add(Finding.of(Kind.TRAILING_DATA, "after the end", "data", picture.length() - length));
        } else if (length > picture.length()) {
            throw in.malformed("says that it is longer than it is");
        }
        new DibProof(in, FILE_HEADER, length, policy, residue).check(pixels).file(picture, nested, policy);
    }
}
