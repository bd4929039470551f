package dev.lethe.encoding.webp.vp8;

/**
 * How samples are predicted from those above and to the left (RFC 6386, 12). The first four are for macroblocks, too.
 * Plain numbers, since they index tables at each subblock.
 */
final class IntraMode {
    static final int DC = 0;
    static final int TRUE_MOTION = 1;
    static final int VERTICAL = 2;
    static final int HORIZONTAL = 3;
    static final int DOWN_RIGHT = 4;
    static final int VERTICAL_RIGHT = 5;
    static final int DOWN_LEFT = 6;
    static final int VERTICAL_LEFT = 7;
    static final int HORIZONTAL_DOWN = 8;
    static final int HORIZONTAL_UP = 9;

    static final int COUNT = 10;

    private IntraMode() {}
}
