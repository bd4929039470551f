package dev.lethe.metadata.gif;

import static dev.lethe.metadata.SampleBlocks.ascii;

import java.io.ByteArrayOutputStream;

/** Builds GIF files block by block: a screen of 3 by 2 pixels with two colours. */
final class GifBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private GifBytes() {}

    static GifBytes start() {
        return new GifBytes().raw(ascii("GIF89a")).raw(3, 0, 2, 0, 0x80, 1, 49).raw(0, 0, 0, 255, 255, 255);
    }

    GifBytes raw(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }

    GifBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Content in sub-blocks, closed. */
    GifBytes blocks(byte[] content) {
        for (int at = 0; at < content.length; at += 255) {
            int size = Math.min(255, content.length - at);
            out.write(size);
            out.write(content, at, size);
        }
        return raw(0);
    }

    GifBytes extension(int label, byte[] content) {
        return raw(0x21, label).blocks(content);
    }

    /** An application extension: its identifier is a sub-block of its own. */
    GifBytes application(String identifier, byte[] content) {
        return raw(0x21, 0xFF, identifier.length()).raw(ascii(identifier)).blocks(content);
    }

    GifBytes loop(int count) {
        return application("NETSCAPE2.0", new byte[] {1, (byte) count, (byte) (count >> 8)});
    }

    /** An XMP packet as it is, with the bytes that lead readers to its end (XMP part 3). */
    GifBytes xmp(byte[] packet) {
        raw(0x21, 0xFF, 11).raw(ascii("XMP DataXMP")).raw(packet).raw(1);
        for (int i = 255; i >= 0; i--) {
            out.write(i);
        }
        return raw(0);
    }

    GifBytes control(int packed, int delay, int index) {
        return raw(0x21, 0xF9, 4, packed, delay & 0xFF, delay >> 8, index, 0);
    }

    /** A frame over the whole screen. */
    GifBytes frame() {
        return raw(0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0).raw(2).blocks(new byte[] {0x44, 0x34, 0x05});
    }

    /** A frame of one pixel with a table of its own and data in two sub-blocks. */
    GifBytes frameWithTable() {
        return raw(0x2C, 1, 0, 1, 0, 1, 0, 1, 0, 0x80)
                .raw(9, 8, 7, 6, 5, 4)
                .raw(2)
                .raw(1, 0x44, 1, 0x01, 0);
    }

    byte[] end() {
        return raw(0x3B).bytes();
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
