package dev.lethe.segmentation.classic;

/** First in, first out; a pixel that waits already is not added again. One owner, one thread. */
final class PixelQueue {
    static final int BYTES_PER_PIXEL = Integer.BYTES + 1;

    private final int[] ring;
    private final boolean[] waits;
    private int head;
    private int count;

    PixelQueue(int pixels) {
        this.ring = new int[pixels];
        this.waits = new boolean[pixels];
    }

    boolean isEmpty() {
        return count == 0;
    }

    int first() {
        return ring[head];
    }

    void add(int pixel) {
        if (!waits[pixel]) {
            waits[pixel] = true;
            int tail = head + count;
            ring[tail < ring.length ? tail : tail - ring.length] = pixel;
            count++;
        }
    }

    void remove() {
        waits[ring[head]] = false;
        head = head + 1 < ring.length ? head + 1 : 0;
        count--;
    }
}
