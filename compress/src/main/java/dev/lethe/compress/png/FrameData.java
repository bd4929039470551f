package dev.lethe.compress.png;

import dev.lethe.encoding.png.PngChunk;
import dev.lethe.encoding.png.PngHeader;

/**
 * The compressed data of one frame.
 *
 * @param header with the frame's size
 * @param first chunk of the data
 * @param chunks how many there are
 * @param stored bytes of these chunks in the file, all told
 */
record FrameData(PngHeader header, PngChunk first, int chunks, long stored) {
    FrameData plus(PngChunk chunk) {
        return new FrameData(header, first, chunks + 1, stored + PngChunk.OVERHEAD + chunk.length());
    }
}
