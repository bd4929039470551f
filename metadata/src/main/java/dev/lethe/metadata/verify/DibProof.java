package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.io.ByteCursor;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * Objects to every byte of a written bitmap that is neither a header field with a meaning, palette, pixels nor a
 * neutral profile. Used for bitmap files and for those in icons.
 */
final class DibProof {
    private static final Set<Integer> SIZES = Set.of(12, 40, 52, 56, 64, 108, 124);
    private static final int SRGB = 0x73524742;
    private static final int WINDOWS = 0x57696E20;
    private static final int EMBEDDED = 0x4D424544;

    private final ByteCursor in;
    private final long start;
    private final long end;
    private final MetadataPolicy policy;
    private final FindingCollector residue;
    private final ByteBuffer head = ByteBuffer.allocate(124).order(ByteOrder.LITTLE_ENDIAN);
    private int size;

    DibProof(ByteCursor in, long start, long end, MetadataPolicy policy, FindingCollector residue) {
        this.in = in;
        this.start = start;
        this.end = end;
        this.policy = policy;
        this.residue = residue;
    }

    /**
     * Checks all from the header to the palette, and the profile.
     *
     * @param pixels where the pixels are said to start; 0 where nothing says so
     * @return what is left to be checked
     */
    PixelProof check(long pixels) throws IOException {
        size = (int) Math.min(in.seek(start).u32le(), Integer.MAX_VALUE);
        boolean old = size >= 16 && size < 40;
        if (!SIZES.contains(size) && !old) {
            throw in.malformed("has a header of no known version");
        }
        in.seek(start);
        for (int i = 0; i < size; i++) {
            head.put(i, (byte) in.u8());
        }
        fields();
        long palette = start + size + masks();
        long first = pixels > 0 ? pixels : palette + palette(palette);
        colors(palette, first);
        return new PixelProof(in, residue, width(), height(), bits(), coding(), first, profile());
    }

    private int width() {
        return size == 12 ? head.getShort(4) & 0xFFFF : head.getInt(4);
    }

    private long height() {
        return size == 12 ? head.getShort(6) & 0xFFFF : Math.abs((long) head.getInt(8));
    }

    private int bits() {
        return head.getShort(size == 12 ? 10 : 14) & 0xFFFF;
    }

    /** Compression, OS/2's with 100 added where it means something else than Windows'. */
    private int coding() {
        int compression = size < 20 ? 0 : head.getInt(16);
        return (size == 64 || size < 40) && compression > 2 ? compression + 100 : compression;
    }

    private long masks() {
        return size != 40 ? 0 : coding() == 3 ? 12 : coding() == 6 ? 16 : 0;
    }

    private void fields() throws IOException {
        if (head.getShort(size == 12 ? 8 : 12) != 1 || width() < 1 || height() < 1) {
            throw in.malformed("has impossible planes or sizes");
        }
        boolean reserved = size == 64 && filled(40, 64) || size == 124 && filled(120, 124);
        boolean hinted = size > 12 && (head.getInt(36) < 0 || head.getInt(36) > 256);
        boolean resolution = size > 12 && filled(24, 32) && !policy.keeps(Role.DISPLAY);
        if (reserved || hinted || resolution || size >= 108 && colorFields()) {
            object("BMP header", "fields that are not allowed");
        }
    }

    /** Primaries and gamma may be there where they mean something, a profile where one is said to be. */
    private boolean colorFields() {
        int space = head.getInt(56);
        boolean known = space == 0 || space == SRGB || space == WINDOWS || space == EMBEDDED && size == 124;
        boolean calibrated = filled(60, 108) && (space != 0 || !policy.keeps(Role.DISPLAY));
        boolean pointer = size == 124 && space != EMBEDDED && filled(112, 120);
        boolean intent = size == 124 && (head.getInt(108) < 0 || head.getInt(108) > 8);
        return !known || calibrated || pointer || intent;
    }

    private boolean filled(int from, int to) {
        int or = 0;
        for (int i = from; i < to; i++) {
            or |= head.get(i);
        }
        return or != 0;
    }

    /** Bytes of the palette where the header alone tells. */
    private long palette(long at) throws IOException {
        if (bits() > 8) {
            return 0;
        }
        int said = size >= 36 ? head.getInt(32) : 0;
        if (said < 0 || said > 256) {
            throw in.seek(at).malformed("has an impossible palette");
        }
        return (size == 12 ? 3L : 4L) * (said == 0 ? 1 << bits() : said);
    }

    private void colors(long palette, long pixels) throws IOException {
        int entry = size == 12 ? 3 : 4;
        long bytes = pixels - palette;
        long most = bits() == 0 || bits() > 8 ? 0 : (long) entry << bits();
        boolean short0 = size < 36 && bytes > 0 && bytes % entry == 0 && bytes <= most;
        if (bytes < 0 || bytes > most || !short0 && bytes != (most == 0 ? 0 : palette(palette))) {
            throw in.seek(palette).malformed("has more or less than a palette before its pixels");
        }
        in.seek(palette);
        int filled = 0;
        for (long i = 0; i < bytes / entry; i++) {
            in.skip(3);
            filled |= entry == 4 ? in.u8() : 0;
        }
        if (filled != 0) {
            object("BMP palette", "reserved bytes");
        }
    }

    /** Checks the profile and returns where the pixels have to end because of it. */
    private long profile() throws IOException {
        if (size != 124 || head.getInt(56) != EMBEDDED) {
            return end;
        }
        long at = start + (head.getInt(112) & 0xFFFFFFFFL);
        long length = head.getInt(116) & 0xFFFFFFFFL;
        if (at + length != end) {
            throw in.malformed("has a profile that is not its end");
        }
        IccProof.check(in.seek(at).bytes(length), policy, residue);
        return at;
    }

    private void object(String carrier, String what) {
        residue.add(Finding.of(Kind.UNKNOWN_DATA, carrier, what, 0));
    }
}
