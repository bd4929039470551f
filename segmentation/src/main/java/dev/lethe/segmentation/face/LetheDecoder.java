package dev.lethe.segmentation.face;

import dev.lethe.ModelMismatchException;
import dev.lethe.segmentation.face.FaceNetwork.Output;
import java.util.ArrayList;
import java.util.List;

/**
 * Lethe's own network: five planes of an eighth of the sides. Score before the sigmoid, centre across and down in cells
 * from the cell's own, logarithms of width and height in cells.
 *
 * @param name for messages
 */
record LetheDecoder(String name) implements FaceDecoder {
    private static final int STRIDE = 8;
    private static final int PLANES = 5;
    /** No face is wider than e to the power of this, in cells: keeps boxes finite. */
    private static final double LARGEST = 5;

    @Override
    public InputScale scale() {
        return FaceDecoder.zeroToOne();
    }

    @Override
    public int results() {
        return 1;
    }

    @Override
    public List<Face> faces(List<Output> outputs, int width, int height, double least) throws ModelMismatchException {
        int columns = width / STRIDE;
        int rows = height / STRIDE;
        if (outputs.size() != 1 || !outputs.get(0).is(1, PLANES, rows, columns)) {
            throw FaceDecoder.mismatch(name, "it does not give one result of 1 x 5 x " + rows + " x " + columns);
        }
        float[] values = outputs.get(0).values();
        int plane = rows * columns;
        double cut = Math.log(least / Math.max(1e-9, 1 - least));
        List<Face> faces = new ArrayList<>();
        for (int cell = 0; cell < plane; cell++) {
            if (Float.isNaN(values[cell])) {
                throw FaceDecoder.mismatch(name, "its result holds values that are no numbers");
            }
            if (values[cell] >= cut) {
                faces.add(face(values, cell, plane, columns));
            }
        }
        return faces;
    }

    private static Face face(float[] values, int cell, int plane, int columns) {
        double x = (cell % columns + 0.5 + values[plane + cell]) * STRIDE;
        int row = cell / columns;
        double y = (row + 0.5 + values[2 * plane + cell]) * STRIDE;
        double width = size(values[3 * plane + cell]);
        double height = size(values[4 * plane + cell]);
        double score = 1 / (1 + Math.exp(-values[cell]));
        return new Face(x - width / 2, y - height / 2, width, height, score);
    }

    private static double size(float logarithm) {
        return Math.exp(Math.max(-LARGEST, Math.min(LARGEST, logarithm))) * STRIDE;
    }
}
