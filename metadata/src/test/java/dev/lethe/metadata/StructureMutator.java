package dev.lethe.metadata;

import dev.lethe.metadata.Structure.Cut;
import dev.lethe.metadata.Structure.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes files whose structure is odd and whose lengths and checksums are right, which changes of single bytes hardly ever
 * reach: parts that come twice, not at all, in another order, in another size, in each other, or from another file. The same
 * seed makes the same files.
 */
final class StructureMutator {
    private static final int MOST_CHANGES = 4;

    private final Structure structure;
    private final Random random;

    StructureMutator(Structure structure, long seed) {
        this.structure = structure;
        this.random = new Random(seed);
    }

    /** The structure that files of a format have, if it is one of those that can be cut. */
    static Optional<Structure> structure(String family) {
        return switch (family) {
            case "jpeg" -> Optional.of(Structure.JPEG);
            case "png" -> Optional.of(Structure.PNG);
            case "webp" -> Optional.of(Structure.RIFF);
            case "heif", "avif", "jxl", "jp2" -> Optional.of(Structure.BOXES);
            case "tiff" -> Optional.of(Structure.TIFF);
            default -> Optional.empty();
        };
    }

    /** One of the files, changed in one to four ways. */
    byte[] mutant(List<byte[]> files) {
        Cut cut = structure.cut(files.get(random.nextInt(files.size())));
        List<Part> parts = new ArrayList<>(cut.parts());
        List<Part> others =
                structure.cut(files.get(random.nextInt(files.size()))).parts();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes && !parts.isEmpty(); i++) {
            change(parts, others);
        }
        return structure.join(cut, parts);
    }

    private void change(List<Part> parts, List<Part> others) {
        int at = random.nextInt(parts.size());
        Part part = parts.get(at);
        switch (random.nextInt(9)) {
            case 0 -> parts.add(random.nextInt(parts.size() + 1), part);
            case 1 -> parts.remove(at);
            case 2 -> Collections.swap(parts, at, random.nextInt(parts.size()));
            case 3 -> parts.set(at, new Part(part.type(), Arrays.copyOf(part.data(), size(part.data().length))));
            case 4 -> parts.set(at, new Part(part.type(), structure.bytes(parts.get(random.nextInt(parts.size())))));
            case 5 -> parts.set(at, inside(part, parts.get(random.nextInt(parts.size()))));
            case 6 ->
                parts.set(at, new Part(parts.get(random.nextInt(parts.size())).type(), part.data()));
            case 7 -> parts.set(at, oneByteOff(part));
            default -> {
                if (!others.isEmpty()) {
                    parts.add(at, others.get(random.nextInt(others.size())));
                }
            }
        }
    }

    /** Nothing, a little less or more, or twice as much. */
    private int size(int length) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> Math.max(0, length - 1 - random.nextInt(8));
            case 2 -> length + 1 + random.nextInt(8);
            default -> length * 2;
        };
    }

    /** A part within the data of another, somewhere or, for boxes that hold boxes, as the last of them. */
    private Part inside(Part outer, Part inner) {
        byte[] more = structure.bytes(inner);
        int at = random.nextBoolean() ? outer.data().length : random.nextInt(outer.data().length + 1);
        byte[] data = Arrays.copyOf(outer.data(), outer.data().length + more.length);
        System.arraycopy(outer.data(), at, data, at + more.length, outer.data().length - at);
        System.arraycopy(more, 0, data, at, more.length);
        return new Part(outer.type(), data);
    }

    private Part oneByteOff(Part part) {
        byte[] data = part.data().clone();
        if (data.length > 0) {
            data[random.nextInt(Math.min(data.length, 64))] =
                    (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
        }
        return new Part(part.type(), data);
    }
}
