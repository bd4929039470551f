package dev.lethe.toolkit.preview;

import dev.lethe.Orientation;

/** A picture's lightness in few cells, row by row. */
record Grid(int columns, int rows, double[] cells) {
    /** An area of a picture in cells of the same size. */
    static Grid of(Luma picture, Area area, int columns, int rows) {
        double[] cells = new double[columns * rows];
        double across = area.width() / columns;
        double down = area.height() / rows;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                double left = area.left() + x * across;
                double top = area.top() + y * down;
                cells[y * columns + x] = picture.mean(left, top, left + across, top + down);
            }
        }
        return new Grid(columns, rows, cells);
    }

    /** This grid as it is displayed with an orientation. */
    Grid turned(Orientation orientation) {
        boolean swap = orientation.swapsAxes();
        boolean fromRight = switch (orientation) {
            case MIRRORED, ROTATED_180, TRANSVERSED, ROTATED_270 -> true;
            default -> false;
        };
        boolean fromBottom = switch (orientation) {
            case ROTATED_180, FLIPPED, TRANSVERSED, ROTATED_90 -> true;
            default -> false;
        };
        int newColumns = swap ? rows : columns;
        double[] turned = new double[cells.length];
        for (int i = 0; i < turned.length; i++) {
            int x = i % newColumns;
            int y = i / newColumns;
            int fromX = swap ? y : x;
            int fromY = swap ? x : y;
            turned[i] = cells[
                    (fromBottom ? rows - 1 - fromY : fromY) * columns + (fromRight ? columns - 1 - fromX : fromX)];
        }
        return new Grid(newColumns, swap ? columns : rows, turned);
    }

    /** The least or greatest value of each cell and its neighbours. */
    double[] spread(boolean greatest) {
        double[] spread = new double[cells.length];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                double value = cells[y * columns + x];
                for (int ny = Math.max(0, y - 1); ny <= Math.min(rows - 1, y + 1); ny++) {
                    for (int nx = Math.max(0, x - 1); nx <= Math.min(columns - 1, x + 1); nx++) {
                        double other = cells[ny * columns + nx];
                        value = greatest ? Math.max(value, other) : Math.min(value, other);
                    }
                }
                spread[y * columns + x] = value;
            }
        }
        return spread;
    }

    /** How much the values differ from their mean: the standard deviation. */
    double contrast() {
        double sum = 0;
        double squares = 0;
        for (double cell : cells) {
            sum += cell;
            squares += cell * cell;
        }
        double mean = sum / cells.length;
        return Math.sqrt(Math.max(0, squares / cells.length - mean * mean));
    }
}
