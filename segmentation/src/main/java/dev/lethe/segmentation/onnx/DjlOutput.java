package dev.lethe.segmentation.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/** A result as the Deep Java Library holds it. */
record DjlOutput(NDArray array) implements NetworkOutput {
    @Override
    public long[] shape() {
        return array.getShape().getShape();
    }

    @Override
    public long size() {
        return array.getShape().size();
    }

    @Override
    public boolean isFloat() {
        return array.getDataType() == DataType.FLOAT32;
    }

    @Override
    public String describe() {
        return array.getShape() + " " + array.getDataType();
    }

    @Override
    public float[] values() {
        return array.toFloatArray();
    }
}
