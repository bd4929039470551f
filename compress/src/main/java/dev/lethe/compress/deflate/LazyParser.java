package dev.lethe.compress.deflate;

import dev.lethe.encoding.deflate.Alphabet;
import dev.lethe.encoding.deflate.Token;
import dev.lethe.encoding.deflate.Window;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;

/**
 * Tokens in one pass: the longest match of the newest few places that begin alike, unless the next place has a longer
 * one. Reusable; one owner.
 */
final class LazyParser implements TokenSource {
    private static final int HASH_BITS = 16;
    private static final int MASK = Alphabet.WINDOW - 1;
    private static final int NONE = Integer.MIN_VALUE;
    private static final int DEPTH = 48;
    private static final int ENOUGH = 96;
    private static final int CHECKED = 1 << 15;
    private static final int LINES = 64;
    /** Matches of three bytes farther away than that take more bits than their bytes. */
    private static final int FAR = 4096;

    private final int[] newest = new int[1 << HASH_BITS];
    private final int[] older = new int[Alphabet.WINDOW];
    private final BlockSplit split = new BlockSplit(LINES);
    private int[] tokens = {};

    @Override
    public long memory(int length) {
        return 4L * length;
    }

    @Override
    public CodedBlocks code(Window window, RunContext context) throws IOException {
        if (tokens.length < window.length()) {
            tokens = new int[window.length()];
        }
        Arrays.fill(newest, NONE);
        for (int i = window.reach(); i < window.start(); i++) {
            enter(window, i);
        }
        int count = 0;
        int at = window.start();
        int ahead = match(window, at, 2);
        int nextCheck = at;
        while (at < window.end()) {
            if (at >= nextCheck) {
                context.check();
                nextCheck = at + CHECKED;
            }
            int found = ahead;
            enter(window, at);
            int length = Token.length(found);
            ahead = length < ENOUGH ? match(window, at + 1, Math.max(2, length)) : 0;
            if (found == 0 || ahead != 0) {
                tokens[count++] = window.data()[at++] & 0xFF;
                continue;
            }
            tokens[count++] = found;
            for (int end = at + length; ++at < end; ) {
                enter(window, at);
            }
            ahead = match(window, at, 2);
        }
        return CodedBlocks.of(window, tokens, count, split);
    }

    private static int hash(Window window, int at) {
        return (Window.four(window.data(), at) << 8) * 0x9E3779B1 >>> Integer.SIZE - HASH_BITS;
    }

    private void enter(Window window, int at) {
        if (at + 4 <= window.end()) {
            int hash = hash(window, at);
            older[at & MASK] = newest[hash];
            newest[hash] = at;
        }
    }

    /** The longest match that is longer than one at hand, as a token; 0 if there is none. */
    private int match(Window window, int at, int atHand) {
        if (at + 4 > window.end()) {
            return 0;
        }
        int most = Math.min(Alphabet.MAX_LENGTH, window.end() - at);
        int longest = atHand;
        int match = 0;
        int place = newest[hash(window, at)];
        int oldest = Math.max(0, at - MASK);
        byte[] data = window.data();
        for (int left = DEPTH; place >= oldest && left > 0 && longest < most; left--) {
            if (data[place + longest] == data[at + longest]) {
                int length = Window.common(data, place, at, 0, most);
                if (length > longest && (length > 3 || at - place <= FAR)) {
                    longest = length;
                    match = Token.match(length, at - place);
                    if (length >= ENOUGH) {
                        break;
                    }
                }
            }
            place = older[place & MASK];
        }
        return match;
    }
}
