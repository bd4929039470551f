package dev.lethe.compress.deflate;

import dev.lethe.encoding.deflate.Alphabet;
import dev.lethe.encoding.deflate.Histogram;
import dev.lethe.encoding.deflate.Token;
import dev.lethe.encoding.deflate.Window;
import java.util.Arrays;

/**
 * Estimates what bytes will take when they follow others in deflate data: repetitions of what came before are looked for,
 * and symbols cost what they are worth among those so far. Meant to choose between several forms of the same data. One
 * owner, one thread.
 */
public final class FollowingCost {
    private static final int HASH_BITS = 15;
    private static final int NONE = Integer.MIN_VALUE;
    /** After that many tokens their counts are halved, so that older ones fade. */
    private static final int FADE = 1 << 14;

    private final byte[] data;
    private final int[] places = new int[1 << HASH_BITS];
    /** Places within the bytes that are being estimated, and which estimate they belong to. */
    private final int[] own = new int[1 << HASH_BITS];

    private final int[] ownEstimate = new int[1 << HASH_BITS];
    private int estimate;
    private final Histogram histogram = new Histogram();
    private int counted;
    private CostModel model;
    private int end;

    /**
     * An estimate with nothing before.
     *
     * @param longest most bytes that are estimated or added at once
     */
    public FollowingCost(int longest) {
        this.data = new byte[2 * Alphabet.WINDOW + longest];
        Arrays.fill(places, NONE);
        Arrays.fill(histogram.literals(), 1);
        Arrays.fill(histogram.distances(), 1);
        this.model = CostModel.of(histogram);
    }

    /** Parts of a bit that bytes would take if they followed now. */
    public long cost(byte[] bytes, int length) {
        estimate++;
        return run(bytes, length, false);
    }

    /** Adds bytes to those that others follow. */
    public void add(byte[] bytes, int length) {
        if (end + length > data.length) {
            slide();
        }
        estimate++;
        run(bytes, length, true);
        for (int at = end; at + 4 <= end + length; at++) {
            places[hash(at)] = at;
        }
        end += length;
        if (counted > FADE) {
            fade(histogram.literals());
            fade(histogram.distances());
            counted /= 2;
        }
        model = CostModel.of(histogram);
    }

    private static void fade(int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(1, counts[i] / 2);
        }
    }

    private void slide() {
        int by = end - Math.min(end, Alphabet.WINDOW);
        System.arraycopy(data, by, data, 0, end - by);
        end -= by;
        for (int i = 0; i < places.length; i++) {
            places[i] = places[i] < by ? NONE : places[i] - by;
        }
    }

    private long run(byte[] bytes, int length, boolean taken) {
        if (end + length > data.length) {
            slide();
        }
        System.arraycopy(bytes, 0, data, end, length);
        int stop = end + length;
        long cost = 0;
        int at = end;
        while (at < stop) {
            int token = token(at, stop);
            cost += cost(token);
            count(token, taken);
            at += Token.bytes(token);
        }
        return cost;
    }

    private int cost(int token) {
        return Token.isLiteral(token)
                ? model.literals()[token]
                : model.lengths()[Token.length(token)]
                        + model.distances()[Alphabet.distanceSymbol(Token.distance(token))];
    }

    /** The newest match, unless its bytes cost less as they are. */
    private int token(int at, int stop) {
        int literal = data[at] & 0xFF;
        int place = at + 4 <= stop ? place(at) : NONE;
        if (place < 0 || at - place > Alphabet.WINDOW) {
            return literal;
        }
        int most = Math.min(Alphabet.MAX_LENGTH, stop - at);
        int matched = Window.common(data, place, at, 0, most);
        if (matched < Alphabet.MIN_LENGTH) {
            return literal;
        }
        int match = Token.match(matched, at - place);
        int left = cost(match);
        for (int i = at; i < at + matched && left > 0; i++) {
            left -= model.literals()[data[i] & 0xFF];
        }
        return left > 0 ? literal : match;
    }

    private void count(int token, boolean taken) {
        if (taken) {
            histogram.add(token);
            counted++;
        }
    }

    /** The newest place with the same four bytes, which becomes this one. */
    private int place(int at) {
        int hash = hash(at);
        int place = ownEstimate[hash] == estimate ? own[hash] : places[hash];
        own[hash] = at;
        ownEstimate[hash] = estimate;
        return place;
    }

    private int hash(int at) {
        return Window.four(data, at) * 0x9E3779B1 >>> Integer.SIZE - HASH_BITS;
    }
}
