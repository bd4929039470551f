package dev.lethe.jpeg.lossless;

import dev.lethe.LimitExceededException;
import dev.lethe.Orientation;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;

/**
 * Turns and mirrors JPEGs without loss, as an orientation tag asks for it: afterwards the picture is displayed upright
 * without the tag.
 *
 * <p>Only whole MCUs (blocks of 8 to 32 pixels) can be mirrored. A picture whose width or height is no multiple of them
 * cannot be mirrored in that direction: it is refused, or its last columns or rows are cut off, as {@link #trimmed}
 * chooses. Immutable.
 */
public final class JpegTransform {
    private final Orientation orientation;
    private final boolean trim;

    private JpegTransform(Orientation orientation, boolean trim) {
        this.orientation = orientation;
        this.trim = trim;
    }

    /** What makes a picture upright that is stored in this orientation. Pictures that would lose an edge are refused. */
    public static JpegTransform of(Orientation orientation) {
        return new JpegTransform(orientation, false);
    }

    /** The same, but what is left of a picture's right or lower edge besides whole MCUs is cut off where need be. */
    public JpegTransform trimmed() {
        return new JpegTransform(orientation, true);
    }

    /** Columns at the right edge of the stored picture that cannot be mirrored: 0 where nothing is to be lost. */
    public int partialColumns(JpegFrame frame) {
        return BlockTurn.of(orientation).mirrorsColumns() ? frame.width() % new McuGrid(frame).unitWidth() : 0;
    }

    /** Rows at the lower edge of the stored picture that cannot be mirrored: 0 where nothing is to be lost. */
    public int partialRows(JpegFrame frame) {
        return BlockTurn.of(orientation).mirrorsRows() ? frame.height() % new McuGrid(frame).unitHeight() : 0;
    }

    /**
     * Turns a picture.
     *
     * @return new coefficients; the picture itself for {@link Orientation#NORMAL}
     * @throws UnsupportedFormatException if an edge would be lost and is not to be trimmed, or if nothing would be left
     * @throws LimitExceededException if the run's memory or time does not suffice
     */
    public JpegCoefficients apply(JpegCoefficients picture, RunContext context)
            throws UnsupportedFormatException, LimitExceededException {
        if (orientation == Orientation.NORMAL) {
            return picture;
        }
        JpegFrame frame = picture.frame();
        int columns = partialColumns(frame);
        int rows = partialRows(frame);
        if (!trim && columns + rows > 0) {
            throw partial(columns, rows);
        }
        if (columns == frame.width() || rows == frame.height()) {
            throw new UnsupportedFormatException(
                    "JPEG is smaller than one block in the direction in which it is to be mirrored; decode it instead");
        }
        return turned(picture, frame.width() - columns, frame.height() - rows, context);
    }

    private static UnsupportedFormatException partial(int columns, int rows) {
        String edge = columns > 0 ? "right edge (" + columns + " columns)" : "lower edge (" + rows + " rows)";
        if (columns > 0 && rows > 0) {
            edge = "right and lower edges (" + columns + " columns, " + rows + " rows)";
        }
        return new UnsupportedFormatException("JPEG cannot be mirrored without loss because its " + edge
                + " does not fill whole blocks; allow it to be trimmed, or decode the picture");
    }

    private JpegCoefficients turned(JpegCoefficients picture, int width, int height, RunContext context)
            throws LimitExceededException {
        BlockTurn turn = BlockTurn.of(orientation);
        JpegFrame whole = new McuGrid(picture.frame()).resized(width, height);
        JpegFrame target = turn.swaps() ? new McuGrid(whole).transposed(turn.origins()) : whole;
        JpegCoefficients result = McuGrid.zeros(target, context);
        for (int i = 0; i < result.planes().size(); i++) {
            CoefficientPlane from = picture.planes().get(i);
            CoefficientPlane to = result.planes().get(i);
            for (int row = 0; row < to.rows(); row++) {
                context.check();
                for (int column = 0; column < to.stride(); column++) {
                    int x = turn.swaps() ? row : column;
                    int y = turn.swaps() ? column : row;
                    int sourceX = turn.mirrorsColumns() ? whole.stride(i) - 1 - x : x;
                    int sourceY = turn.mirrorsRows() ? whole.rows(i) - 1 - y : y;
                    turn.copy(from.values(), from.index(sourceX, sourceY), to.values(), to.index(column, row));
                }
            }
        }
        return result;
    }
}
