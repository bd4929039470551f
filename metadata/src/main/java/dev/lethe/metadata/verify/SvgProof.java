package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Reads a written drawing in the one form in which drawings are written, character by character, and objects to every
 * element, attribute and value that could say more than what is drawn. Embedded pictures are proven by their own proofs.
 *
 * <p>Words of values are those that SVG and CSS give the attribute or property. Not proven is what only a reader could judge:
 * the text that is drawn, the names of the fonts it is drawn with, and the numbers of shapes and styles, however many digits
 * they have.
 */
public final class SvgProof implements StructureProof {
    private static final byte[] GZIP_HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 2, (byte) 0xFF};
    private static final int GZIP_TRAILER = 8;

    private final List<StructureProof> pictures;

    /** A proof that proves embedded pictures of the usual formats. */
    public SvgProof() {
        this(List.of(
                new JpegProof(),
                new PngProof(),
                new WebpProof(),
                new GifProof(),
                HeifProof.avif(),
                new BmpProof(),
                new TiffProof()));
    }

    /** A proof that proves embedded pictures by these proofs, and objects to others. */
    public SvgProof(List<StructureProof> pictures) {
        this.pictures = List.copyOf(pictures);
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.SVG;
    }

    @Override
    public void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException {
        check(picture, policy, residue, context, 1);
    }

    private void check(
            SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context, int depth)
            throws IOException {
        byte[] head = picture.stream(0, GZIP_HEADER.length).readNBytes(GZIP_HEADER.length);
        SvgPictureProof inner = new SvgPictureProof(
                pictures, (drawing) -> check(drawing, policy, residue, context, depth + 1), depth, policy, context);
        try {
            if (head.length < 2 || head[0] != GZIP_HEADER[0] || head[1] != GZIP_HEADER[1]) {
                walk(picture.stream(), policy, residue, context, inner);
                return;
            }
            if (!Arrays.equals(head, GZIP_HEADER)) {
                residue.add(Finding.of(Kind.UNKNOWN_DATA, "gzip", "a header that tells something", head.length));
            }
            gzipped(picture, policy, residue, context, inner);
        } catch (CharacterCodingException | ZipException | EOFException e) {
            throw new MalformedImageException("The written SVG can't be read back; the file is damaged", e);
        }
    }

    private static void gzipped(
            SeekableInput picture,
            MetadataPolicy policy,
            FindingCollector residue,
            RunContext context,
            SvgPictureProof inner)
            throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream inflated =
                new InflaterInputStream(picture.stream(GZIP_HEADER.length, picture.length()), inflater)) {
            walk(inflated, policy, residue, context, inner);
            if (inflater.getBytesRead() + GZIP_HEADER.length + GZIP_TRAILER != picture.length()) {
                residue.add(Finding.of(Kind.TRAILING_DATA, "after the end", "data", 0));
            }
        } finally {
            inflater.end();
        }
    }

    private static void walk(
            InputStream bytes,
            MetadataPolicy policy,
            FindingCollector residue,
            RunContext context,
            SvgPictureProof inner)
            throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        new SvgProofWalk(text, policy, residue, context, inner).run();
    }
}
