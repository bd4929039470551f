package dev.lethe.encoding.deflate;

import java.io.IOException;

/**
 * A block of the stream: a part of the tokens, coded in the way that takes the fewest bits (RFC 1951, 3.2.3).
 *
 * @param from the first token
 * @param to the token after the last
 * @param start the first byte, in the data of the window
 * @param bytes how many the tokens stand for
 * @param kind how it is coded
 * @param codes made for it, used if it is dynamic
 * @param histogram of its tokens
 * @param bits that it takes; for stored ones about as many, since that depends on where it begins
 */
public record Block(
        int from, int to, int start, int bytes, Kind kind, DynamicCodes codes, Histogram histogram, long bits) {
    private static final int STORED_MOST = 65_535;

    /** How a block is coded. */
    public enum Kind {
        STORED(0),
        FIXED(1),
        DYNAMIC(2);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /** A block of tokens, coded as is best. */
    public static Block of(int[] tokens, int from, int to, int start, int bytes) {
        Histogram histogram = Histogram.of(tokens, from, to);
        DynamicCodes codes = best(histogram);
        long extra = histogram.extraBits();
        long dynamic = 3 + codes.descriptionBits() + codes.codeBits(histogram) + extra;
        long fixed = 3 + fixedBits(histogram) + extra;
        long stored = 8L * bytes + (long) Math.max(1, (bytes + STORED_MOST - 1) / STORED_MOST) * (3 + 4 + 32);
        Kind kind = stored < Math.min(dynamic, fixed) ? Kind.STORED : fixed <= dynamic ? Kind.FIXED : Kind.DYNAMIC;
        long bits = Math.min(stored, Math.min(fixed, dynamic));
        return new Block(from, to, start, bytes, kind, codes, histogram, bits);
    }

    /** Codes of lengths that fit the counts, or of ones that are cheaper to describe. */
    private static DynamicCodes best(Histogram histogram) {
        DynamicCodes exact = DynamicCodes.of(histogram);
        DynamicCodes smooth = DynamicCodes.of(Smoothing.of(histogram.literals()), Smoothing.of(histogram.distances()));
        long exactBits = exact.descriptionBits() + exact.codeBits(histogram);
        long smoothBits = smooth.descriptionBits() + smooth.codeBits(histogram);
        return smoothBits < exactBits ? smooth : exact;
    }

    private static long fixedBits(Histogram histogram) {
        long sum = 0;
        for (int i = 0; i < Alphabet.LITERALS; i++) {
            sum += (long) histogram.literals()[i] * FixedCodes.literalBits(i);
        }
        for (int count : histogram.distances()) {
            sum += (long) count * FixedCodes.DISTANCE_BITS;
        }
        return sum;
    }

    /** Bits that literals take, if it is coded with its own codes. */
    public long literalBits() {
        long sum = 0;
        for (int symbol = 0; symbol < Alphabet.END; symbol++) {
            sum += (long) histogram.literals()[symbol] * codes.literals()[symbol];
        }
        return sum;
    }

    /** Writes the block. */
    public void write(byte[] data, int[] tokens, boolean last, BitSink sink) throws IOException {
        switch (kind) {
            case STORED -> stored(data, last, sink);
            case FIXED -> {
                header(last, sink);
                coded(tokens, FixedCodes.literals(), FixedCodes.distances(), sink);
            }
            case DYNAMIC -> {
                header(last, sink);
                codes.write(sink);
                coded(tokens, codes.literals(), codes.distances(), sink);
            }
        }
    }

    private void header(boolean last, BitSink sink) throws IOException {
        sink.put(last ? 1 : 0, 1);
        sink.put(kind.number, 2);
    }

    private void stored(byte[] data, boolean last, BitSink sink) throws IOException {
        int done = 0;
        do {
            int n = Math.min(STORED_MOST, bytes - done);
            header(last && done + n == bytes, sink);
            sink.align();
            sink.put(n, 16);
            sink.put(~n & 0xFFFF, 16);
            sink.bytes(data, start + done, n);
            done += n;
        } while (done < bytes);
    }

    private void coded(int[] tokens, byte[] literalBits, byte[] distanceBits, BitSink sink) throws IOException {
        int[] literals = CodeLengths.codes(literalBits);
        int[] distances = CodeLengths.codes(distanceBits);
        for (int i = from; i < to; i++) {
            int token = tokens[i];
            if (Token.isLiteral(token)) {
                sink.put(literals[token], literalBits[token]);
                continue;
            }
            int length = Token.length(token);
            int symbol = Alphabet.lengthSymbol(length);
            sink.put(literals[symbol], literalBits[symbol]);
            sink.put(length - Alphabet.lengthBase(symbol), Alphabet.lengthExtra(symbol));
            int distance = Token.distance(token);
            int far = Alphabet.distanceSymbol(distance);
            sink.put(distances[far], distanceBits[far]);
            sink.put(distance - Alphabet.distanceBase(far), Alphabet.distanceExtra(far));
        }
        sink.put(literals[Alphabet.END], literalBits[Alphabet.END]);
    }
}
