package dev.lethe.segmentation.plain;

import dev.lethe.ModelMismatchException;
import java.util.Arrays;
import java.util.Map;

/** Operations on constants, which are done once, when a network is loaded: mostly weights that are stored small. */
final class Folding {
    private Folding() {}

    /** Whether all that an operation needs is known. */
    static boolean applies(Node node, Map<String, Constant> constants) {
        return node.inputs().stream().allMatch(name -> name.isEmpty() || constants.containsKey(name));
    }

    static Constant of(Node node, Map<String, Constant> constants) throws ModelMismatchException {
        switch (node.operator()) {
            case "Constant" -> {
                Node.Attribute value = node.attributes().get("value");
                if (value != null && value.tensor() != null) {
                    return value.tensor();
                }
            }
            case "Cast", "Identity" -> {
                return operand(node, 0, constants);
            }
            case "Mul" -> {
                return scaled(node, operand(node, 0, constants), operand(node, 1, constants));
            }
            default -> {
                // not known below
            }
        }
        throw node.unsupported("works on constants");
    }

    private static Constant operand(Node node, int index, Map<String, Constant> constants)
            throws ModelMismatchException {
        Constant constant = constants.get(node.input(index));
        if (constant == null) {
            throw node.unsupported("lacks an input");
        }
        return constant;
    }

    /** Weights with a scale for each of the outermost dimension, or one for all. */
    private static Constant scaled(Node node, Constant weights, Constant scales) throws ModelMismatchException {
        int count = scales.values().length;
        int[] shape = weights.shape();
        boolean each = shape.length > 0 && count == shape[0] && scales.shape().length == shape.length;
        if (count != 1 && !each) {
            throw node.unsupported("scales constants in an unusual way");
        }
        float[] values = weights.values().clone();
        int run = values.length / count;
        for (int i = 0; i < values.length; i++) {
            values[i] *= scales.values()[i / run];
        }
        return new Constant(Arrays.copyOf(shape, shape.length), values);
    }
}
