package dev.lethe.metadata.heif;

import static dev.lethe.metadata.heif.HeifBytes.ascii;
import static dev.lethe.metadata.heif.HeifBytes.box;
import static dev.lethe.metadata.heif.HeifBytes.concat;
import static dev.lethe.metadata.heif.HeifBytes.handler;
import static dev.lethe.metadata.heif.HeifBytes.u16;
import static dev.lethe.metadata.heif.HeifBytes.u32;

/** Movie boxes for tests: tracks of two frames of eight bytes each, in one chunk. */
final class SequenceBytes {
    private static final byte[] UPRIGHT = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

    private SequenceBytes() {}

    static byte[] movie(int time, byte[]... tracks) {
        byte[] header = box(
                "mvhd", u32(0, time, time, 600, 40, 0x10000), u16(0x100), new byte[10], UPRIGHT, new byte[24], u32(9));
        return box("moov", header, concat(tracks));
    }

    /** @param extra further boxes in the track */
    static byte[] track(int id, String handler, String name, int time, byte[] entry, int place, byte[]... extra) {
        byte[] header = box("tkhd", u32(3, time, time, id, 0, 40, 0, 0, 0, 0), UPRIGHT, u32(64 << 16, 48 << 16));
        byte[] table = box(
                "stbl",
                box("stsd", u32(0, 1), entry),
                box("stts", u32(0, 1, 2, 20)),
                box("stss", u32(0, 1, 1)),
                box("stsc", u32(0, 1, 1, 2, 1)),
                box("stsz", u32(0, 0, 2, 8, 8)),
                box("stco", u32(0, 1, place)));
        byte[] references = box("dref", u32(0, 1), box("url ", u32(1)));
        byte[] media = box(
                "mdia",
                box("mdhd", u32(0, time, time, 600, 40), u16(0x55C4), u16(0)),
                handler(handler, name),
                box("minf", box("vmhd", u32(1, 0, 0)), box("dinf", references), table));
        byte[] edits = box("edts", box("elst", u32(1, 1, 40, 0, 0x10000)));
        return box("trak", header, edits, media, concat(extra));
    }

    static byte[] entry(String coding, String compressor, byte[]... setup) {
        byte[] name = new byte[32];
        name[0] = (byte) compressor.length();
        System.arraycopy(ascii(compressor), 0, name, 1, compressor.length());
        return box(
                coding,
                new byte[6],
                u16(1),
                new byte[16],
                u16(64),
                u16(48),
                u32(0x480000, 0x480000, 0),
                u16(1),
                name,
                u16(24),
                u16(0xFFFF),
                concat(setup));
    }
}
