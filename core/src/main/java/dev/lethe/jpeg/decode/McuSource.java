package dev.lethe.jpeg.decode;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.read.McuRows;
import java.io.IOException;

/** Coefficients that come one row of MCUs after the other. One pass, one owner, one thread. */
interface McuSource {
    /** Goes to the next row of MCUs; there must be one. */
    void next() throws IOException;

    /** The plane that holds a component's blocks of the present row. */
    CoefficientPlane plane(int component);

    /** The plane's row of blocks with which the present row of MCUs begins. */
    int top(int component);

    /** The rows of coefficients that are in memory whole. */
    static McuSource of(JpegCoefficients coefficients) {
        return new McuSource() {
            private int row = -1;

            @Override
            public void next() {
                row++;
            }

            @Override
            public CoefficientPlane plane(int component) {
                return coefficients.planes().get(component);
            }

            @Override
            public int top(int component) {
                return row * coefficients.frame().components().get(component).vertical();
            }
        };
    }

    /** Rows that are read from a file as they are needed. */
    static McuSource of(McuRows rows) {
        return new McuSource() {
            @Override
            public void next() throws IOException {
                if (!rows.next()) {
                    throw new IllegalStateException("the frame has no further row of MCUs");
                }
            }

            @Override
            public CoefficientPlane plane(int component) {
                return rows.planes().get(component);
            }

            @Override
            public int top(int component) {
                return 0;
            }
        };
    }
}
