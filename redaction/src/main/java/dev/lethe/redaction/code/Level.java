package dev.lethe.redaction.code;

import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * A picture at one size, and what is known of it.
 *
 * @param plane luminance
 * @param ink dark is 1, light is 0
 * @param grid thresholds
 * @param edges of each cell
 * @param around what each cell has together with the eight around it
 * @param factor from here to pixels of the picture
 */
record Level(GrayPlane plane, byte[] ink, CellGrid grid, CellEdges edges, CellEdges.Sum[] around, int factor) {
    static Level of(GrayPlane plane, int factor, RunContext context) throws IOException {
        CellGrid grid = CellGrid.of(plane, context);
        byte[] ink = grid.ink(context);
        CellEdges edges = CellEdges.of(grid, ink, context);
        context.reserve(80L * grid.wide() * grid.high());
        CellEdges.Sum[] around = new CellEdges.Sum[grid.wide() * grid.high()];
        for (int row = 0; row < grid.high(); row++) {
            context.check();
            for (int column = 0; column < grid.wide(); column++) {
                CellEdges.Sum sum = new CellEdges.Sum();
                for (int y = Math.max(0, row - 1); y < Math.min(grid.high(), row + 2); y++) {
                    for (int x = Math.max(0, column - 1); x < Math.min(grid.wide(), column + 2); x++) {
                        sum.add(edges, y * grid.wide() + x);
                    }
                }
                around[row * grid.wide() + column] = sum;
            }
        }
        return new Level(plane, ink, grid, edges, around, factor);
    }
}
