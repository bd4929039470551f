package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.spi.FindingCollector;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * Objects to every field of an EXIF block that the policy does not keep, and to every byte that no field explains.
 * Reads one directory and its Exif sub-directory; a block with more than that is objected to.
 */
public final class ExifProof {
    private static final int EXIF_POINTER = 34665;
    private static final int EXIF_VERSION = 36864;
    private static final int ORIENTATION = 274;
    private static final int COPYRIGHT = 33432;
    private static final Set<Integer> CAPTURE_DATE = Set.of(36867, 37521);
    /** Camera, exposure, author and program fields that a weak policy lets stay (CIPA DC-008 tables 4 and 7). */
    private static final Set<Integer> KNOWN = Set.of(
            271, 272, 282, 283, 296, 305, 306, 315, 33434, 33437, 34850, 34855, 36868, 37377, 37378, 37379, 37380,
            37381, 37383, 37384, 37385, 37386, 40961, 41986, 41987, 41988, 41989, 41990, 42035, 42036);

    private final ByteBuffer block;
    private final MetadataPolicy policy;
    private final FindingCollector residue;
    private long explained = 8;

    private ExifProof(byte[] block, MetadataPolicy policy, FindingCollector residue) {
        this.block = ByteBuffer.wrap(block);
        this.policy = policy;
        this.residue = residue;
    }

    /** Checks a block that starts with its TIFF header. */
    public static void check(byte[] block, MetadataPolicy policy, FindingCollector residue) {
        new ExifProof(block, policy, residue).run();
    }

    private void run() {
        try {
            block.order(block.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int exif = directory(block.getInt(4), false);
            if (exif > 0) {
                directory(exif, true);
            }
            if (explained != block.capacity()) {
                object("bytes that no field explains");
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            object("a structure that does not hold together");
        }
    }

    /** Checks one directory and returns where it says that the Exif directory is, or 0. */
    private int directory(int at, boolean inExif) {
        int pointer = 0;
        int count = block.getShort(at) & 0xFFFF;
        for (int entry = at + 2; entry < at + 2 + 12 * count; entry += 12) {
            int tag = block.getShort(entry) & 0xFFFF;
            if (tag == EXIF_POINTER && !inExif) {
                pointer = block.getInt(entry + 8);
            } else if (!allowed(tag, inExif)) {
                object("field " + tag);
            }
            explained += outside(entry);
        }
        if (block.getInt(at + 2 + 12 * count) != 0) {
            object("a further directory");
        }
        explained += 2 + 12L * count + 4;
        return pointer;
    }

    private boolean allowed(int tag, boolean inExif) {
        if (tag == ORIENTATION) {
            return !inExif && policy.keeps(Role.ORIENTATION);
        } else if (tag == COPYRIGHT) {
            return !inExif && policy.keeps(Role.COPYRIGHT);
        } else if (CAPTURE_DATE.contains(tag)) {
            return inExif && policy.keeps(Role.CAPTURE_DATE);
        } else if (tag == EXIF_VERSION) {
            return inExif;
        }
        return KNOWN.contains(tag) && policy.keeps(Role.KNOWN_FIELDS);
    }

    private long outside(int entry) {
        int[] sizes = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
        int type = block.getShort(entry + 2) & 0xFFFF;
        long bytes = (block.getInt(entry + 4) & 0xFFFFFFFFL) * (type < sizes.length ? sizes[type] : 1);
        return bytes <= 4 ? 0 : bytes + bytes % 2;
    }

    private void object(String what) {
        residue.add(Finding.of(Kind.UNKNOWN_DATA, "EXIF", what, block.capacity()));
    }
}
