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

    /** Decodes and proves a picture of a media type; false if there is no proof for it. */
    boolean proves(String mediaType, Characters base64, FindingCollector residue) throws IOException {
        try (Spool spool = new Spool()) {
            decode(base64, spool);
            SeekableInput picture = spool.written();
            if (mediaType.equals(ImageFormat.SVG.mediaType()) && depth < DEEPEST) {
                drawings.check(picture);
                return true;
            }
            Optional<StructureProof> proof = pictures.stream()
                    .filter(one -> one.format().mediaType().equals(mediaType))
                    .findFirst();
            if (proof.isPresent()) {
                proof.get().check(picture, policy, residue, context);
            }
            return proof.isPresent();
        }
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
