package dev.lethe.segmentation.face;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import dev.lethe.ModelMismatchException;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.onnx.OnnxSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A face network that ONNX Runtime computes.
 *
 * @param session that computes
 * @param results how many of the network's results are wanted
 */
record OnnxFaceNetwork(OnnxSession session, int results) implements FaceNetwork {
    private static final long MOST_VALUES = 1L << 26;

    @Override
    public List<Output> run(float[] planes, int width, int height, RunContext context) throws IOException {
        return session.run(planes, width, height, this::outputs, context);
    }

    private List<Output> outputs(NDList list) throws ModelMismatchException {
        List<Output> outputs = new ArrayList<>();
        for (NDArray array : list.subList(0, Math.min(results, list.size()))) {
            if (array.getDataType() != DataType.FLOAT32 || array.getShape().size() > MOST_VALUES) {
                throw new ModelMismatchException("The face network gives a result of the shape " + array.getShape()
                        + " and the type " + array.getDataType() + "; is this the right file?");
            }
            List<Long> shape =
                    Arrays.stream(array.getShape().getShape()).boxed().toList();
            outputs.add(new Output(shape, array.toFloatArray()));
        }
        return outputs;
    }

    @Override
    public void close() {
        session.close();
    }
}
