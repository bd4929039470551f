package dev.lethe.segmentation;

import dev.lethe.ModelMismatchException;
import dev.lethe.segmentation.onnx.NetworkOutput;
import dev.lethe.segmentation.onnx.OnnxSession;
import java.util.List;

/**
 * Takes the output that a specification names.
 *
 * @param spec of the network
 */
record MaskResult(ModelSpec spec) implements OnnxSession.Results<Tensor> {
    private static final long MAX_VALUES = 1L << 28;

    @Override
    public Tensor of(List<NetworkOutput> outputs) throws ModelMismatchException {
        int index = spec.output().index();
        if (index >= outputs.size()) {
            throw mismatch("it has " + outputs.size() + " outputs, output " + index + " is expected");
        }
        NetworkOutput output = outputs.get(index);
        long[] shape = output.shape();
        if (!output.isFloat()) {
            throw mismatch("its output is " + output.describe() + ", 32-bit floats are expected");
        }
        if ((shape.length != 3 && shape.length != 4) || shape[0] != 1 || output.size() > MAX_VALUES) {
            throw mismatch(
                    "its output has the shape " + output.describe() + ", 1 x channels x height x width is expected");
        }
        long channels = shape.length == 4 ? shape[1] : 1;
        long height = shape[shape.length - 2];
        long width = shape[shape.length - 1];
        if (spec.output().channel() >= channels || height < 1 || width < 1) {
            throw mismatch("its output has the shape " + output.describe() + ", channel "
                    + spec.output().channel() + " of 1 x channels x height x width is expected");
        }
        return new Tensor((int) channels, (int) width, (int) height, output.values());
    }

    private ModelMismatchException mismatch(String what) {
        return new ModelMismatchException("Network " + spec.name() + ": " + what + "; is this the right file?");
    }
}
