package dev.lethe.metadata.icc;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tags of a profile that make its colour, and how long their data really are (ICC.1:2022 sections 9 and 10). */
final class ColorTags {
    private static final Set<Integer> KEPT = Stream.of(
                    "rXYZ", "gXYZ", "bXYZ", "wtpt", "bkpt", "chad", "rTRC", "gTRC", "bTRC", "kTRC", "A2B0", "A2B1",
                    "A2B2", "B2A0", "B2A1", "B2A2", "D2B0", "D2B1", "D2B2", "D2B3", "B2D0", "B2D1", "B2D2", "B2D3",
                    "gamt", "pre0", "pre1", "pre2", "lumi", "cicp", "aarg", "aabg", "aagg")
            .map(IccProfile::tag)
            .collect(Collectors.toUnmodifiableSet());

    private ColorTags() {}

    static boolean keeps(int signature) {
        return KEPT.contains(signature);
    }

    /** The element cut to what its type defines, reserved bytes zero; empty for a type that no colour tag has. */
    static Optional<byte[]> defined(byte[] element) {
        ByteBuffer bytes = ByteBuffer.wrap(element);
        long length = length(bytes, element.length);
        if (length < 8 || length > element.length) {
            return Optional.empty();
        }
        byte[] value = Arrays.copyOf(element, (int) length);
        Arrays.fill(value, 4, 8, (byte) 0);
        return Optional.of(value);
    }

    private static long length(ByteBuffer bytes, int size) {
        int type = bytes.getInt(0);
        if (type == IccProfile.tag("XYZ ")) {
            return 20;
        } else if (type == IccProfile.tag("curv")) {
            return size < 12 ? -1 : 12 + 2 * (bytes.getInt(8) & 0xFFFFFFFFL);
        } else if (type == IccProfile.tag("para")) {
            return size < 12 ? -1 : parametric(bytes.getShort(8));
        } else if (type == IccProfile.tag("sf32")) {
            return size & ~3;
        } else if (type == IccProfile.tag("cicp")) {
            return 12;
        } else if (type == IccProfile.tag("mft1")) {
            return size < 48 ? -1 : 48 + 256L * u8(bytes, 8) + grid(bytes) + 256L * u8(bytes, 9);
        } else if (type == IccProfile.tag("mft2")) {
            return size < 52 ? -1 : sixteenBitTable(bytes);
        } else if (type == IccProfile.tag("mAB ") || type == IccProfile.tag("mBA ") || type == IccProfile.tag("mpet")) {
            return size;
        }
        return -1;
    }

    private static long parametric(int function) {
        long[] parameters = {1, 3, 4, 5, 7};
        return function < 0 || function >= parameters.length ? -1 : 12 + 4 * parameters[function];
    }

    private static long sixteenBitTable(ByteBuffer bytes) {
        long inputs = bytes.getShort(48) & 0xFFFF;
        long outputs = bytes.getShort(50) & 0xFFFF;
        return 52 + 2 * (inputs * u8(bytes, 8) + grid(bytes) + outputs * u8(bytes, 9));
    }

    /** Entries of the colour lookup table; a huge number where the figures make no sense. */
    private static long grid(ByteBuffer bytes) {
        long entries = u8(bytes, 9);
        for (int i = 0; i < u8(bytes, 8) && entries < Integer.MAX_VALUE; i++) {
            entries *= u8(bytes, 10);
        }
        return entries;
    }

    private static int u8(ByteBuffer bytes, int at) {
        return bytes.get(at) & 0xFF;
    }
}
