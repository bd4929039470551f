package dev.lethe.segmentation.face;

import dev.lethe.ModelMismatchException;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.onnx.NetworkOutput;
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

    private List<Output> outputs(List<NetworkOutput> list) throws ModelMismatchException {
        List<Output> outputs = new ArrayList<>();
        for (NetworkOutput output : list.subList(0, Math.min(results, list.size()))) {
            if (!output.isFloat() || output.size() > MOST_VALUES) {
                throw new ModelMismatchException("The face network gives a result of the shape " + output.describe()
                        + "; is this the right file?");
            }
            List<Long> shape = Arrays.stream(output.shape()).boxed().toList();
            outputs.add(new Output(shape, output.values()));
        }
        return outputs;
    }

    @Override
    public void close() {
        session.close();
    }
}
