package dev.lethe.encoding.webp.vp8l;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;

/** Which codes serve which square of the picture (RFC 9649, 3.7.2.2). Immutable. */
final class CodeGroups {
    private static final int BYTES_BETWEEN_RESERVATIONS = 1 << 16;

    /** Green and red of a pixel of the entropy image. */
    private static final int NUMBER = 0xFFFF;

    private final CodeGroup[] groups;
    private final int[] bySquare;
    private final int squareBits;
    private final int squaresAcross;

    private CodeGroups(CodeGroup[] groups, int[] bySquare, int squareBits, int squaresAcross) {
        this.groups = groups;
        this.bySquare = bySquare;
        this.squareBits = squareBits;
        this.squaresAcross = squaresAcross;
    }

    /** The same codes for all. */
    static CodeGroups one(BitReader in, int cacheSize) throws IOException {
        PrefixCodeReader codes = new PrefixCodeReader(in, CodeGroup.symbols(cacheSize));
        return new CodeGroups(new CodeGroup[] {CodeGroup.read(codes, cacheSize)}, new int[1], 0, 0);
    }

    /**
     * Reads codes for squares.
     *
     * @param numbers of the codes of each square, in the lower bits; changed
     */
    static CodeGroups read(
            BitReader in, int cacheSize, int[] numbers, int squareBits, int squaresAcross, RunContext context)
            throws IOException {
        int[] indexes = new int[NUMBER + 1];
        Arrays.fill(indexes, -1);
        int used = 0;
        int last = 0;
        for (int i = 0; i < numbers.length; i++) {
            int number = numbers[i] >>> 8 & NUMBER;
            last = Math.max(last, number);
            if (indexes[number] < 0) {
                indexes[number] = used++;
            }
            numbers[i] = indexes[number];
        }
        CodeGroup[] groups = new CodeGroup[used];
        PrefixCodeReader codes = new PrefixCodeReader(in, CodeGroup.symbols(cacheSize));
        long unreserved = 0;
        for (int number = 0; number <= last; number++) {
            context.check();
            CodeGroup group = CodeGroup.read(codes, cacheSize);
            // codes that serve no square are read, but not kept
            if (indexes[number] >= 0) {
                groups[indexes[number]] = group;
                unreserved += group.bytes();
            }
            if (unreserved > BYTES_BETWEEN_RESERVATIONS) {
                context.reserve(unreserved);
                unreserved = 0;
            }
        }
        return new CodeGroups(groups, numbers, squareBits, squaresAcross);
    }

    /** The codes of a pixel. */
    CodeGroup at(int x, int y) {
        return groups[squaresAcross == 0 ? 0 : bySquare[(y >> squareBits) * squaresAcross + (x >> squareBits)]];
    }

    /** The column where the square of a pixel ends, or a picture of that width. */
    int squareEnd(int x, int width) {
        return squaresAcross == 0 ? width : Math.min(width, (x >> squareBits) + 1 << squareBits);
    }
}
