package dev.lethe.segmentation.face;

import dev.lethe.ModelMismatchException;
import dev.lethe.segmentation.ChannelOrder;
import dev.lethe.segmentation.face.FaceNetwork.Output;
import java.util.ArrayList;
import java.util.List;

/**
 * UltraFace as its repository exports it: 1 × anchors × 2 with the probabilities of background and face, and 1 × anchors
 * × 4 with left, top, right, bottom as shares of the input's sides.
 *
 * @param name for messages
 */
record UltraFaceDecoder(String name) implements FaceDecoder {
    @Override
    public InputScale scale() {
        return new InputScale(ChannelOrder.RGB, 1 / 128f, -127 / 128f);
    }

    @Override
    public int results() {
        return 2;
    }

    @Override
    public List<Face> faces(List<Output> outputs, int width, int height, double least) throws ModelMismatchException {
        int anchors = outputs.isEmpty() ? 0 : outputs.get(0).values().length / 2;
        if (outputs.size() != 2
                || !outputs.get(0).is(1, anchors, 2)
                || !outputs.get(1).is(1, anchors, 4)) {
            throw FaceDecoder.mismatch(name, "its results are not UltraFace's scores and boxes");
        }
        float[] scores = outputs.get(0).values();
        float[] boxes = outputs.get(1).values();
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < anchors; i++) {
            double score = Math.min(1, scores[2 * i + 1]);
            double x = boxes[4 * i] * (double) width;
            double y = boxes[4 * i + 1] * (double) height;
            double right = boxes[4 * i + 2] * (double) width;
            double bottom = boxes[4 * i + 3] * (double) height;
            if (score >= least && right > x && bottom > y) {
                faces.add(new Face(x, y, right - x, bottom - y, score));
            }
        }
        return faces;
    }
}
