package dev.lethe.encoding.webp.vp8l;

import dev.lethe.MalformedImageException;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * Decodes the pixels of one image of a WebP, the picture or what describes it: literals, copies of what came before, and
 * colours out of a cache (RFC 9649, 3.6). One owner, one thread.
 */
final class EntropyImage {
    private static final int MOST_CACHE_BITS = 11;
    private static final int CACHE_FACTOR = 0x1E35A7BD;
    private static final int LITERALS = 256;

    /** Places near a pixel that short numbers stand for: columns to the left and rows up (RFC 9649, 3.6.2.2). */
    private static final byte[] NEAR = {
        0, 1, 1, 0, 1, 1, -1, 1, 0, 2, 2, 0, 1, 2, -1, 2, 2, 1, -2, 1, 2, 2, -2, 2, 0, 3, 3, 0, 1, 3, -1, 3, 3, 1,
        -3, 1, 2, 3, -2, 3, 3, 2, -3, 2, 0, 4, 4, 0, 1, 4, -1, 4, 4, 1, -4, 1, 3, 3, -3, 3, 2, 4, -2, 4, 4, 2, -4, 2,
        0, 5, 3, 4, -3, 4, 4, 3, -4, 3, 5, 0, 1, 5, -1, 5, 5, 1, -5, 1, 2, 5, -2, 5, 5, 2, -5, 2, 4, 4, -4, 4, 3, 5,
        -3, 5, 5, 3, -5, 3, 0, 6, 6, 0, 1, 6, -1, 6, 6, 1, -6, 1, 2, 6, -2, 6, 6, 2, -6, 2, 4, 5, -4, 5, 5, 4, -5, 4,
        3, 6, -3, 6, 6, 3, -6, 3, 0, 7, 7, 0, 1, 7, -1, 7, 5, 5, -5, 5, 7, 1, -7, 1, 4, 6, -4, 6, 6, 4, -6, 4, 2, 7,
        -2, 7, 7, 2, -7, 2, 3, 7, -3, 7, 7, 3, -7, 3, 5, 6, -5, 6, 6, 5, -6, 5, 8, 0, 4, 7, -4, 7, 7, 4, -7, 4, 8, 1,
        8, 2, 6, 6, -6, 6, 8, 3, 5, 7, -5, 7, 7, 5, -7, 5, 8, 4, 6, 7, -6, 7, 7, 6, -7, 6, 8, 5, 7, 7, -7, 7, 8, 6,
        8, 7
    };

    private static final int NEAR_COUNT = NEAR.length / 2;

    private final BitReader in;
    private final RunContext context;
    private final int width;
    private final int[] pixels;
    private final int[] cache;
    private final int cacheShift;
    /** Pixels that are in the cache already. */
    private int cached;

    private EntropyImage(BitReader in, int width, int height, int cacheBits, RunContext context) throws IOException {
        this.in = in;
        this.context = context;
        this.width = width;
        context.reserve(4L * width * height);
        this.pixels = new int[width * height];
        this.cache = new int[cacheBits == 0 ? 0 : 1 << cacheBits];
        this.cacheShift = Integer.SIZE - cacheBits;
    }

    /** Reads an image that describes a picture, or regions of it. Width and height are not more than a picture's. */
    static int[] describing(BitReader in, int width, int height, RunContext context) throws IOException {
        int cacheBits = cacheBits(in);
        EntropyImage image = new EntropyImage(in, width, height, cacheBits, context);
        return image.decode(CodeGroups.one(in, image.cache.length));
    }

    /** Reads the picture itself. */
    static int[] picture(BitReader in, int width, int height, RunContext context) throws IOException {
        int cacheBits = cacheBits(in);
        EntropyImage image = new EntropyImage(in, width, height, cacheBits, context);
        if (!in.flag()) {
            return image.decode(CodeGroups.one(in, image.cache.length));
        }
        int squareBits = 2 + in.number(3);
        int across = Tiles.count(width, squareBits);
        int[] numbers = describing(in, across, Tiles.count(height, squareBits), context);
        return image.decode(CodeGroups.read(in, image.cache.length, numbers, squareBits, across, context));
    }

    private static int cacheBits(BitReader in) throws MalformedImageException {
        if (!in.flag()) {
            return 0;
        }
        int bits = in.number(4);
        if (bits < 1 || bits > MOST_CACHE_BITS) {
            throw BitReader.malformed("have a cache of a size that is not allowed");
        }
        return bits;
    }

    private int[] decode(CodeGroups groups) throws IOException {
        int at = 0;
        int x = 0;
        int y = 0;
        while (at < pixels.length) {
            int start = at;
            at = decode(groups.at(x, y), at, at + groups.squareEnd(x, width) - x);
            x += at - start;
            if (x >= width) {
                y += x / width;
                x %= width;
                context.check();
                in.requireWithin();
            }
        }
        in.requireWithin();
        return pixels;
    }

    /**
     * Decodes pixels with the same codes.
     *
     * @return the first pixel that is not decoded; copies may reach past the end
     */
    private int decode(CodeGroup group, int from, int end) throws MalformedImageException {
        int at = from;
        while (at < end) {
            in.fill();
            int symbol = group.green.read(in);
            if (symbol < LITERALS) {
                pixels[at++] = group.onlyGreen ? group.fixed | symbol << 8 : literal(group, symbol);
            } else if (symbol < LITERALS + CodeGroup.LENGTHS) {
                at += copy(group, symbol - LITERALS, at);
            } else {
                remember(at);
                pixels[at++] = cache[symbol - LITERALS - CodeGroup.LENGTHS];
            }
        }
        return at;
    }

    private int literal(CodeGroup group, int green) {
        int red = group.red.read(in);
        int blue = group.blue.read(in);
        // four codes of 15 bits are more than what one filling gives
        in.fill();
        return group.alpha.read(in) << 24 | red << 16 | green << 8 | blue;
    }

    private int copy(CodeGroup group, int lengthSymbol, int at) throws MalformedImageException {
        int length = prefixed(lengthSymbol);
        in.fill();
        int distance = distance(prefixed(group.distance.read(in)));
        if (distance > at || length > pixels.length - at) {
            throw BitReader.malformed("copy pixels from outside the picture");
        }
        if (distance >= length) {
            System.arraycopy(pixels, at - distance, pixels, at, length);
        } else {
            for (int i = at; i < at + length; i++) {
                pixels[i] = pixels[i - distance];
            }
        }
        return length;
    }

    /** A length or distance of which the symbol gives the upper bits (RFC 9649, 3.6.2.2). */
    private int prefixed(int symbol) {
        if (symbol < 4) {
            return symbol + 1;
        }
        int extra = symbol - 2 >> 1;
        return (2 + (symbol & 1) << extra) + in.number(extra) + 1;
    }

    private int distance(int code) {
        if (code > NEAR_COUNT) {
            return code - NEAR_COUNT;
        }
        int i = 2 * (code - 1);
        return Math.max(1, NEAR[i + 1] * width + NEAR[i]);
    }

    /** Brings the cache up to date. */
    private void remember(int end) {
        for (; cached < end; cached++) {
            int pixel = pixels[cached];
            cache[pixel * CACHE_FACTOR >>> cacheShift] = pixel;
        }
    }
}
