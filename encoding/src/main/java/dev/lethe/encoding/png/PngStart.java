package dev.lethe.encoding.png;

import dev.lethe.Limit;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.color.IccProfiles;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.run.RunContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * All that stands before a PNG's image data and matters for its pixels.
 *
 * @param header IHDR
 * @param palette PLTE, or empty
 * @param transparency tRNS, or empty
 * @param icc the inflated profile of iCCP, or empty
 * @param data the first IDAT
 */
record PngStart(PngHeader header, byte[] palette, byte[] transparency, byte[] icc, PngChunk data) {
    private static final byte[] CICP_SRGB = {1, 13, 0, 1};

    static PngStart read(SeekableInput input, RunContext context) throws IOException {
        PngReader reader = new PngReader(input, context);
        PngChunk chunk = reader.chunk(reader.start());
        if (chunk.type() != PngChunk.IHDR) {
            throw PngReader.damaged("does not begin with its header", chunk.offset());
        }
        PngHeader header = PngHeader.parse(reader.data(chunk));
        context.require(Limit.PIXELS, (long) header.width() * header.height());
        byte[] palette = {};
        byte[] transparency = {};
        byte[] icc = {};
        while (chunk.type() != PngChunk.IDAT) {
            chunk = reader.chunk(chunk.end());
            if (chunk.type() == PngChunk.PLTE) {
                palette = reader.data(chunk);
            } else if (chunk.type() == PngChunk.TRNS) {
                transparency = reader.data(chunk);
            } else if (chunk.type() == PngChunk.ICCP) {
                icc = inflate(reader.data(chunk), context);
            } else if (chunk.type() == PngChunk.CICP) {
                requireSrgb(reader.data(chunk));
            } else if (chunk.type() == PngChunk.IEND) {
                throw PngReader.damaged("has no image data", chunk.offset());
            }
        }
        return new PngStart(header, palette, transparency, icc, chunk).checked();
    }

    private PngStart checked() throws IOException {
        boolean paletteFits = palette.length % 3 == 0 && palette.length <= 768;
        if (header.colorType() == 3 && (palette.length == 0 || !paletteFits)) {
            throw PngReader.damaged("has no usable palette", data.offset());
        }
        int wanted = header.colorType() == 0 ? 2 : header.colorType() == 2 ? 6 : 0;
        boolean usable =
                header.colorType() == 3 ? transparency.length > 0 : wanted > 0 && transparency.length == wanted;
        return usable ? this : new PngStart(header, palette, new byte[0], icc, data);
    }

    private static void requireSrgb(byte[] cicp) throws IOException {
        if (!Arrays.equals(cicp, CICP_SRGB)) {
            throw new MissingCapabilityException("The colours of this PNG are coded for another display (cICP) than can"
                    + " be kept when its pixels are written anew; convert it to sRGB first");
        }
    }

    /** A profile that can't be inflated is ignored, as viewers do. */
    private static byte[] inflate(byte[] chunk, RunContext context) throws IOException {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        if (name + 2 > chunk.length) {
            return new byte[0];
        }
        int most = (int) Math.min(Integer.MAX_VALUE - 16, context.limits().max(Limit.METADATA_BYTES));
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(chunk, name + 2, chunk.length - name - 2))) {
            byte[] icc = in.readNBytes(most);
            context.require(Limit.METADATA_BYTES, in.read() < 0 ? icc.length : icc.length + 1L);
            return icc;
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            return new byte[0];
        }
    }

    /** Size, channels, depth and colour space of the decoded picture. */
    Layout layout() {
        var channels = header.channels(transparency.length > 0);
        ColorProfile profile = IccProfiles.accept(icc, channels);
        return new Layout(header.width(), header.height(), channels, header.bitDepth() == 16 ? 16 : 8, profile);
    }
}
