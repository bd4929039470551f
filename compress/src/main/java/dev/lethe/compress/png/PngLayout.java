package dev.lethe.compress.png;

import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.encoding.png.PngChunk;
import dev.lethe.encoding.png.PngHeader;
import dev.lethe.encoding.png.PngReader;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the parts of a PNG or APNG lie.
 *
 * @param header of the picture
 * @param frames the compressed data, in the order of the file
 * @param types of all chunks but image data, without repetition
 * @param paletteBytes that PLTE and tRNS take
 * @param background that the file suggests, if it says so rightly
 */
record PngLayout(
        PngHeader header,
        List<FrameData> frames,
        List<Integer> types,
        long paletteBytes,
        Optional<Background> background) {
    /** Background colour. */
    static final int BKGD = PngChunk.type("bKGD");

    private static final int FCTL_BYTES = 26;

    static PngLayout read(PngReader reader, RunContext context) throws IOException {
        PngChunk chunk = reader.chunk(reader.start());
        if (chunk.type() != PngChunk.IHDR) {
            throw new MalformedImageException("PNG does not begin with its header; the file is damaged");
        }
        PngHeader header = PngHeader.parse(reader.data(chunk));
        context.require(Limit.PIXELS, (long) header.width() * header.height());
        PngHeader frame = header;
        List<FrameData> frames = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        long palette = 0;
        byte[] colors = {};
        Optional<Background> background = Optional.empty();
        int before = 0;
        while (chunk.type() != PngChunk.IEND) {
            chunk = reader.chunk(chunk.end());
            if (chunk.type() == PngChunk.FCTL) {
                frame = frame(header, reader.data(chunk));
            }
            if (isData(chunk)) {
                add(frames, chunk, before, chunk.type() == PngChunk.IDAT ? header : frame);
                context.require(Limit.FRAMES, frames.size());
            } else if (!types.contains(chunk.type())) {
                types.add(chunk.type());
            }
            if (chunk.type() == PngChunk.PLTE) {
                colors = reader.data(chunk);
            } else if (chunk.type() == BKGD) {
                background = Background.parse(reader.data(chunk), header, colors);
            }
            if (chunk.type() == PngChunk.PLTE || chunk.type() == PngChunk.TRNS) {
                palette += PngChunk.OVERHEAD + chunk.length();
            }
            before = chunk.type();
        }
        if (frames.isEmpty()) {
            throw new MalformedImageException("PNG has no image data; the file is damaged");
        }
        return new PngLayout(header, frames, types, palette, background);
    }

    static boolean isData(PngChunk chunk) {
        return chunk.type() == PngChunk.IDAT || chunk.type() == PngChunk.FDAT;
    }

    private static void add(List<FrameData> frames, PngChunk chunk, int before, PngHeader header) {
        if (before == chunk.type()) {
            frames.add(frames.remove(frames.size() - 1).plus(chunk));
        } else {
            frames.add(new FrameData(header, chunk, 0, 0).plus(chunk));
        }
    }

    private static PngHeader frame(PngHeader header, byte[] control) throws MalformedImageException {
        if (control.length != FCTL_BYTES) {
            throw new MalformedImageException("APNG has a frame of unknown size; the file is damaged");
        }
        int width = ByteBuffer.wrap(control).getInt(4);
        int height = ByteBuffer.wrap(control).getInt(8);
        if (width < 1 || height < 1 || width > header.width() || height > header.height()) {
            throw new MalformedImageException("APNG has a frame that is larger than the picture; the file is damaged");
        }
        return header.withSize(width, height);
    }

    /** The only frame, if the picture is still. */
    Optional<FrameData> still() {
        boolean animated = types.contains(PngChunk.type("acTL")) || types.contains(PngChunk.FCTL);
        return frames.size() == 1 && !animated ? Optional.of(frames.get(0)) : Optional.empty();
    }
}
