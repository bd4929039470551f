package dev.lethe.segmentation.face;

import dev.lethe.ModelMismatchException;
import dev.lethe.segmentation.ChannelOrder;
import dev.lethe.segmentation.face.FaceNetwork.Output;
import java.util.ArrayList;
import java.util.List;

/**
 * YuNet (Wu, Peng and Yu 2023), as libfacedetection.train exports it: class scores for strides 8, 16 and 32, then
 * objectness for the three, then boxes, each 1 × cells × 1 or 4; points of the face follow, which are not read.
 *
 * @param name for messages
 */
record YuNetDecoder(String name) implements FaceDecoder {
    private static final int[] STRIDES = {8, 16, 32};
    private static final int KINDS = 3;
    /** Keeps boxes finite. */
    private static final double LARGEST = 6;

    @Override
    public InputScale scale() {
        return new InputScale(ChannelOrder.BGR, 1, 0);
    }

    @Override
    public int results() {
        return STRIDES.length * KINDS;
    }

    @Override
    public List<Face> faces(List<Output> outputs, int width, int height, double least) throws ModelMismatchException {
        if (outputs.size() != results()) {
            throw FaceDecoder.mismatch(name, "it has " + outputs.size() + " results, 9 or more are expected");
        }
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < STRIDES.length; i++) {
            int columns = width / STRIDES[i];
            int cells = columns * (height / STRIDES[i]);
            Output classes = outputs.get(i);
            Output objects = outputs.get(STRIDES.length + i);
            Output boxes = outputs.get(2 * STRIDES.length + i);
            if (!classes.is(1, cells, 1) || !objects.is(1, cells, 1) || !boxes.is(1, cells, 4)) {
                throw FaceDecoder.mismatch(name, "its results for " + cells + " cells have other shapes than YuNet's");
            }
            add(classes.values(), objects.values(), boxes.values(), columns, STRIDES[i], least, faces);
        }
        return faces;
    }

    private static void add(
            float[] classes, float[] objects, float[] boxes, int columns, int stride, double least, List<Face> faces) {
        for (int cell = 0; cell < classes.length; cell++) {
            double score = Math.sqrt(share(classes[cell]) * share(objects[cell]));
            if (score < least) {
                continue;
            }
            double x = (cell % columns + boxes[4 * cell]) * stride;
            int row = cell / columns;
            double y = (row + boxes[4 * cell + 1]) * stride;
            double width = Math.exp(Math.min(LARGEST, boxes[4 * cell + 2])) * stride;
            double height = Math.exp(Math.min(LARGEST, boxes[4 * cell + 3])) * stride;
            faces.add(new Face(x - width / 2, y - height / 2, width, height, score));
        }
    }

    private static double share(float value) {
        return Math.max(0, Math.min(1, value));
    }
}
