package dev.lethe.encoding.deflate;

/**
 * How often each symbol occurs in a part of a sequence of tokens.
 *
 * @param literals counts of literals, lengths and the end of the block
 * @param distances counts of distances
 */
public record Histogram(int[] literals, int[] distances) {
    public Histogram() {
        this(new int[Alphabet.LITERALS], new int[Alphabet.DISTANCES]);
    }

    /** Counts tokens and one end of a block. */
    public static Histogram of(int[] tokens, int from, int to) {
        Histogram histogram = new Histogram();
        for (int i = from; i < to; i++) {
            histogram.add(tokens[i]);
        }
        histogram.literals[Alphabet.END]++;
        return histogram;
    }

    public void add(int token) {
        if (Token.isLiteral(token)) {
            literals[token]++;
        } else {
            literals[Alphabet.lengthSymbol(Token.length(token))]++;
            distances[Alphabet.distanceSymbol(Token.distance(token))]++;
        }
    }

    /** Bits that follow symbols, all told. */
    public long extraBits() {
        long bits = 0;
        for (int symbol = 265; symbol < Alphabet.LITERALS; symbol++) {
            bits += (long) literals[symbol] * Alphabet.lengthExtra(symbol);
        }
        for (int symbol = 4; symbol < Alphabet.DISTANCES; symbol++) {
            bits += (long) distances[symbol] * Alphabet.distanceExtra(symbol);
        }
        return bits;
    }
}
