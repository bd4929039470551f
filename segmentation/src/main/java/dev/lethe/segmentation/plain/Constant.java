package dev.lethe.segmentation.plain;

import dev.lethe.ModelMismatchException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers that are known when a network is loaded, all as 32-bit floats: weights, and the few small whole numbers that
 * layers are set up with.
 *
 * @param shape sizes from the outermost dimension; empty for a single number
 * @param values row by row
 */
record Constant(int[] shape, float[] values) {
    private static final int FLOAT = 1;
    private static final int UINT8 = 2;
    private static final int INT8 = 3;
    private static final int INT32 = 6;
    private static final int INT64 = 7;
    private static final int FLOAT16 = 10;
    private static final int MOST = 1 << 26;

    /** A tensor with its name, as a graph lists them. */
    record Named(String name, Constant constant) {}

    /** Reads a TensorProto of onnx.proto3. */
    static Named read(WireReader in) throws ModelMismatchException {
        String name = "";
        List<Integer> shape = new ArrayList<>();
        int type = 0;
        ByteBuffer raw = ByteBuffer.allocate(0);
        List<Float> listed = new ArrayList<>();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> in.numbers(size -> shape.add((int) Math.max(0, Math.min(size, MOST))));
                case 2 -> type = (int) in.number();
                case 4 -> addAll(in.content(), listed);
                case 5, 7 -> in.numbers(number -> listed.add((float) number));
                case 8 -> name = in.text();
                case 9 -> raw = in.content();
                default -> in.skip();
            }
        }
        long count = 1;
        for (int size : shape) {
            count *= size;
            if (count > MOST) {
                throw new ModelMismatchException("The network has a tensor of more than " + MOST + " numbers");
            }
        }
        float[] values = raw.hasRemaining() ? numbers(raw, type) : floats(listed);
        if (values.length != count) {
            throw new ModelMismatchException(
                    "The network's file has a tensor whose numbers are not as many as its shape says");
        }
        return new Named(
                name, new Constant(shape.stream().mapToInt(Integer::intValue).toArray(), values));
    }

    private static void addAll(ByteBuffer packed, List<Float> listed) {
        while (packed.remaining() >= Float.BYTES) {
            listed.add(packed.getFloat());
        }
    }

    private static float[] floats(List<Float> listed) {
        float[] values = new float[listed.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = listed.get(i);
        }
        return values;
    }

    private static float[] numbers(ByteBuffer raw, int type) throws ModelMismatchException {
        int size = switch (type) {
            case UINT8, INT8 -> Byte.BYTES;
            case FLOAT16 -> Short.BYTES;
            case FLOAT, INT32 -> Integer.BYTES;
            case INT64 -> Long.BYTES;
            default ->
                throw new ModelMismatchException("The network has numbers of type " + type
                        + " (TensorProto), which the plain engine does not know; use ONNX Runtime");
        };
        float[] values = new float[raw.remaining() / size];
        switch (type) {
            case FLOAT -> raw.asFloatBuffer().get(values);
            case FLOAT16 -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = half(raw.getShort(Short.BYTES * i));
                }
            }
            default -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = whole(raw, type, size * i);
                }
            }
        }
        return values;
    }

    private static float whole(ByteBuffer raw, int type, int at) {
        return switch (type) {
            case UINT8 -> raw.get(at) & 0xFF;
            case INT8 -> raw.get(at);
            case INT32 -> raw.getInt(at);
            default -> raw.getLong(at);
        };
    }

    /** IEEE 754 binary16 to binary32. */
    static float half(short bits) {
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        int sign = (bits & 0x8000) << 16;
        return switch (exponent) {
            case 0 -> Math.copySign(fraction * 0x1p-24f, Float.intBitsToFloat(sign));
            case 31 -> Float.intBitsToFloat(sign | 0x7F800000 | fraction << 13);
            default -> Float.intBitsToFloat(sign | (exponent + 112) << 23 | fraction << 13);
        };
    }

    /** The only number; NaN if there are several. */
    float single() {
        return values.length == 1 ? values[0] : Float.NaN;
    }

    /** The values as whole numbers. */
    int[] whole() {
        int[] numbers = new int[values.length];
        Arrays.setAll(numbers, i -> (int) values[i]);
        return numbers;
    }
}
