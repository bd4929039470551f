package dev.lethe.jpeg.read;

import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One pass over a sequential JPEG, one row of MCUs at a time, in memory that does not grow with the picture's height.
 *
 * <p>Call {@link #next} and look at {@link #planes} until it says that there is no further row. One owner, one thread.
 */
public final class McuRows {
    private final ScanPass pass;
    private final ScanDecoder scan;
    private final RunContext context;
    private final List<CoefficientPlane> planes;
    private final int rows;
    private final int scanRowsEach;
    private int row = -1;
    private int scanRow;

    McuRows(JpegFrame frame, ScanPass pass, Set<Integer> means, RunContext context) throws IOException {
        this.pass = pass;
        this.context = context;
        ScanDecoder first = pass.next();
        if (first == null) {
            throw new MalformedImageException("JPEG has lost its scan since it was opened; do not change open files");
        }
        this.scan = first;
        this.rows = frame.mcusHigh();
        boolean alone = frame.components().size() == 1;
        this.scanRowsEach = alone ? frame.components().get(0).vertical() : 1;
        List<CoefficientPlane> bands = new ArrayList<>();
        for (int i = 0; i < frame.components().size(); i++) {
            int high = frame.components().get(i).vertical();
            bands.add(
                    means.contains(i)
                            ? CoefficientPlane.ofMeans(frame.stride(i), high)
                            : new CoefficientPlane(frame.stride(i), high));
        }
        this.planes = List.copyOf(bands);
    }

    /**
     * Goes to the next row of MCUs. What {@link #planes} held is overwritten.
     *
     * @return false if there is none
     * @throws IOException if the input cannot be read, or the run's time is over
     */
    public boolean next() throws IOException {
        if (row + 1 >= rows) {
            return false;
        }
        row++;
        context.check();
        for (CoefficientPlane plane : planes) {
            Arrays.fill(plane.values(), (short) 0);
        }
        for (int i = 0; i < scanRowsEach && scanRow < scan.rows() && !scan.exhausted(); i++) {
            scan.row(planes, i);
            scanRow++;
        }
        if (row + 1 == rows) {
            pass.end();
        }
        return true;
    }

    /** The row of MCUs that {@link #planes} hold, from 0; -1 before the first. */
    public int row() {
        return row;
    }

    /**
     * The coefficients of the present row of MCUs, in the frame's order of components: {@link JpegFrame#stride} blocks
     * wide and as many rows of blocks high as the component's vertical sampling factor says. Blocks below the picture's
     * end may be zeros. The same objects for each row.
     */
    public List<CoefficientPlane> planes() {
        return planes;
    }
}
