package dev.lethe.segmentation.face;

import dev.lethe.ModelMismatchException;
import dev.lethe.segmentation.ChannelOrder;
import dev.lethe.segmentation.face.FaceNetwork.Output;
import java.util.List;

/** What differs between families of networks: the scale of their input and the meaning of their results. */
interface FaceDecoder {
    /** How colours go in. */
    InputScale scale();

    /** How many of the network's results count, from the first on. */
    int results();

    /**
     * Reads faces, in pixels of the input; several boxes per face.
     *
     * @param least score of what is wanted
     * @throws ModelMismatchException if the results are not of this family's shapes, or no numbers
     */
    List<Face> faces(List<Output> outputs, int width, int height, double least) throws ModelMismatchException;

    /** For a family. */
    static FaceDecoder of(FaceModel model) {
        return switch (model.family()) {
            case LETHE -> new LetheDecoder(model.name());
            case YUNET -> new YuNetDecoder(model.name());
            case ULTRA_FACE -> new UltraFaceDecoder(model.name());
        };
    }

    /** Red, green, blue from 0 to 1. */
    static InputScale zeroToOne() {
        return new InputScale(ChannelOrder.RGB, 1 / 255f, 0);
    }

    /** That results are not what they should be. */
    static ModelMismatchException mismatch(String name, String what) {
        return new ModelMismatchException("Network " + name + ": " + what + "; is this the right file?");
    }
}
