package dev.lethe.segmentation.onnx;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import dev.lethe.ModelMismatchException;
import java.nio.FloatBuffer;

/** Hands a picture of 1 × 3 × height × width to the Deep Java Library and takes what is wanted of the results. */
record PictureTranslator<T>(int width, int height, OnnxSession.Results<T> results)
        implements NoBatchifyTranslator<FloatBuffer, T> {
    @Override
    public NDList processInput(TranslatorContext context, FloatBuffer input) {
        return new NDList(context.getNDManager().create(input, new Shape(1, 3, height, width), DataType.FLOAT32));
    }

    @Override
    public T processOutput(TranslatorContext context, NDList outputs) throws ModelMismatchException {
        return results.of(outputs.stream().<NetworkOutput>map(DjlOutput::new).toList());
    }
}
