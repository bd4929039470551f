package dev.lethe.metadata.bmp;

/**
 * Where a bitmap lies in its file.
 *
 * @param start offset of its information header
 * @param pixels offset of its pixels; 0 where they follow right behind the palette
 * @param end offset behind its last byte, as the file says
 * @param limit offset of what comes next: where an icon's entry is said to be shorter than its pixels, they may go on
 *     up to here
 * @param iconHeight the height that an icon's directory gives; 0 for a bitmap that is no icon
 */
public record DibPlace(long start, long pixels, long end, long limit, int iconHeight) {
    /** A bitmap file of a length, with its header behind the file's. */
    static DibPlace file(long pixels, long length) {
        return new DibPlace(BmpFileHeader.LENGTH, pixels, length, length, 0);
    }

    /** A bitmap within an icon: it says twice its height, and a mask of one bit a pixel follows its pixels. */
    public static DibPlace icon(long start, long end, long limit, int height) {
        return new DibPlace(start, 0, end, limit, height);
    }

    boolean isIcon() {
        return iconHeight > 0;
    }
}
