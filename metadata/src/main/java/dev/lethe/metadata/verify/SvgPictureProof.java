package dev.lethe.metadata.verify;

import dev.lethe.ImageFormat;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Proves the pictures inside of a drawing. */
final class SvgPictureProof {
    private static final int DEEPEST = 3;
    private static final int GROUP = 4 * 4096;

    /** Proves a drawing inside of the drawing. */
    @FunctionalInterface
    interface Drawing {
        void check(SeekableInput drawing) throws IOException;
    }

    /** The characters of an attribute's value, -1 behind the last. */
    @FunctionalInterface
    interface Characters {
        int next() throws IOException;
    }

    private final List<StructureProof> pictures;
    private final Drawing drawings;
    private final int depth;
    private final MetadataPolicy policy;
    private final RunContext context;

    SvgPictureProof(
            List<StructureProof> pictures, Drawing drawings, int depth, MetadataPolicy policy, RunContext context) {
        this.pictures = pictures;
        this.drawings = drawings;
        this.depth = depth;
        this.policy = policy;
        this.context = context;
    }

    /** Decodes and proves a picture, whatever it is called; false if there is no proof for it. */
    boolean proves(Characters base64, FindingCollector residue) throws IOException {
        try (Spool spool = new Spool()) {
            decode(base64, spool);
            SeekableInput picture = spool.written();
            ImageFormat format = format(picture);
            if (format.equals(ImageFormat.SVG) && depth < DEEPEST) {
                drawings.check(picture);
                return true;
            }
            Optional<StructureProof> proof =
                    pictures.stream().filter(one -> one.format().equals(format)).findFirst();
            if (proof.isPresent()) {
                proof.get().check(picture, policy, residue, context);
            }
            return proof.isPresent();
        }
    }

    private static ImageFormat format(SeekableInput picture) throws IOException {
        byte[] head = picture.stream(0, 12).readNBytes(12);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00FF\u00D8")) {
            return ImageFormat.JPEG;
        } else if (start.startsWith("\u0089PNG")) {
            return ImageFormat.PNG;
        } else if (start.startsWith("RIFF")) {
            return ImageFormat.WEBP;
        } else if (start.startsWith("GIF8")) {
            return ImageFormat.GIF;
        } else if (start.startsWith("BM")) {
            return ImageFormat.BMP;
        } else if (start.startsWith("ftyp", 4)) {
            return ImageFormat.AVIF;
        }
        return start.startsWith("II") || start.startsWith("MM") ? ImageFormat.TIFF : ImageFormat.SVG;
    }

    private void decode(Characters base64, Spool spool) throws IOException {
        ByteArrayOutputStream group = new ByteArrayOutputStream(GROUP);
        int c = base64.next();
        while (c >= 0) {
            group.write(c > 0x7F ? '?' : c);
            c = base64.next();
            if (group.size() == GROUP || c < 0) {
                context.check();
                try {
                    spool.output().write(Base64.getDecoder().decode(group.toByteArray()));
                } catch (IllegalArgumentException e) {
                    throw new MalformedImageException("The written SVG holds a picture that is no Base64", e);
                }
                group.reset();
            }
        }
    }
}
