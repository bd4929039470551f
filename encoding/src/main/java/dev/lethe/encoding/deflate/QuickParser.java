package dev.lethe.encoding.deflate;

import java.util.Arrays;

/**
 * Tokens in one quick pass: runs, and the newest place that begins with the same four bytes where pointing there takes
 * fewer bits than the bytes themselves. What each takes is guessed from the codes of the block before. In the noise of a
 * photo most short matches are dearer than their bytes, so taking the longest match makes files larger. Windows must
 * follow each other in one stream. One owner.
 */
final class QuickParser {
    private static final int HASH_BITS = 15;
    /** Prices are in parts of a bit. */
    private static final int BIT = 16;

    private static final int LENGTH_PRICE = 7 * BIT;
    private static final int DISTANCE_PRICE = 5 * BIT;
    /** Places within longer matches are not entered. */
    private static final int ENTERED = 32;
    /** A match of that length needs no second look. */
    private static final int ENOUGH = 24;

    /** The newest places with a hash, two each. */
    private final int[] places = new int[2 << HASH_BITS];

    /** What the bytes of the window cost as literals, summed up from the block's start to before each. */
    private int[] sums = new int[0];

    private final int[] lengthPrices = new int[Alphabet.LITERALS];
    private final int[] distancePrices = new int[Alphabet.DISTANCES];
    /** Added to places in the window it makes them places in the stream, so that the table outlives the window. */
    private int passed = Alphabet.WINDOW + 1;

    QuickParser() {
        Arrays.fill(lengthPrices, LENGTH_PRICE);
        Arrays.fill(distancePrices, DISTANCE_PRICE);
    }

    /** Finds the tokens of a block; there may be as many as bytes. Gives their number. */
    int parse(Window window, int[] tokens) {
        byte[] data = window.data();
        int end = window.end();
        price(window);
        int count = 0;
        int at = window.start();
        while (at < end) {
            int token = at + 4 <= end ? match(data, at, end) : 0;
            if (token == 0) {
                tokens[count++] = data[at++] & 0xFF;
                continue;
            }
            tokens[count++] = token;
            int length = Token.length(token);
            if (length <= ENTERED && Token.distance(token) > 1) {
                for (int i = at + 1; i < Math.min(at + length, end - 3); i++) {
                    enter(hash(Window.four(data, i)), i + passed);
                }
            }
            at += length;
        }
        return count;
    }

    /** What bytes take if all but those in runs are literals. Guessed from literals that are left, matches would pay for themselves. */
    private void price(Window window) {
        int[] counts = new int[256];
        byte[] data = window.data();
        int sum = 0;
        for (int i = window.start() + 2; i < window.end(); i++) {
            if (data[i] != data[i - 1] || data[i] != data[i - 2]) {
                counts[data[i] & 0xFF]++;
                sum++;
            }
        }
        int[] prices = new int[counts.length];
        double scale = BIT / Math.log(2);
        for (int i = 0; i < counts.length; i++) {
            prices[i] = (int) (scale * Math.log((sum + 256.0) / (counts[i] + 1.0)));
        }
        sumUp(window, prices);
    }

    private void sumUp(Window window, int[] prices) {
        if (sums.length <= window.end()) {
            sums = new int[window.data().length + 1];
        }
        byte[] data = window.data();
        int sum = 0;
        for (int i = window.start(); i < window.end(); i++) {
            sums[i] = sum;
            sum += prices[data[i] & 0xFF];
        }
        sums[window.end()] = sum;
    }

    /** A match that is worth it, or 0. */
    private int match(byte[] data, int at, int end) {
        int four = Window.four(data, at);
        int most = Math.min(Alphabet.MAX_LENGTH, end - at);
        if (at > 0 && four == (data[at - 1] & 0xFF) * 0x01010101) {
            return Token.match(Window.common(data, at - 1, at, 4, most), 1);
        }
        int hash = hash(four);
        int first = places[2 * hash] - passed;
        int second = places[2 * hash + 1] - passed;
        enter(hash, at + passed);
        int length = length(data, first, at, four, most);
        int place = first;
        if (length < ENOUGH) {
            int other = length(data, second, at, four, most);
            if (other > length + 1) {
                length = other;
                place = second;
            }
        }
        return length >= 4 && isWorth(at, length, at - place) ? Token.match(length, at - place) : 0;
    }

    private static int length(byte[] data, int place, int at, int four, int most) {
        boolean within = place >= 0 && place < at && at - place <= Alphabet.WINDOW;
        return within && Window.four(data, place) == four ? Window.common(data, place, at, 4, most) : 0;
    }

    private boolean isWorth(int at, int length, int distance) {
        int symbol = Alphabet.lengthSymbol(length);
        int far = Alphabet.distanceSymbol(distance);
        int price = lengthPrices[symbol]
                + distancePrices[far]
                + BIT * (Alphabet.lengthExtra(symbol) + Alphabet.distanceExtra(far));
        return price < sums[at + length] - sums[at];
    }

    private void enter(int hash, int place) {
        places[2 * hash + 1] = places[2 * hash];
        places[2 * hash] = place;
    }

    private static int hash(int four) {
        return four * 0x9E3779B1 >>> Integer.SIZE - HASH_BITS;
    }

    /** Says how the block was coded. */
    void learn(DynamicCodes codes) {
        learn(lengthPrices, codes.literals(), LENGTH_PRICE);
        learn(distancePrices, codes.distances(), DISTANCE_PRICE);
    }

    private static void learn(int[] prices, byte[] lengths, int usual) {
        for (int symbol = 0; symbol < prices.length; symbol++) {
            prices[symbol] = lengths[symbol] == 0 ? usual : BIT * lengths[symbol];
        }
    }

    /** Says that the bytes before a place left the window, so that what stood there stands at its start now. */
    void slide(int by) {
        passed += by;
    }
}
