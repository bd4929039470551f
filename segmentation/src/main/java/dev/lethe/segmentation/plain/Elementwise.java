package dev.lethe.segmentation.plain;

/** Operations on numbers one by one. */
final class Elementwise {
    private Elementwise() {}

    /** What is done with two numbers. */
    enum Kind {
        ADD,
        SUBTRACT,
        MULTIPLY
    }

    /** Does something for a plane. */
    @FunctionalInterface
    private interface Plane {
        void run(float[] from, float[] target, int count);
    }

    private static Operation planes(Shape shape, Plane plane) {
        return (inputs, target, scratch) -> {
            for (int channel = 0; channel < shape.channels(); channel++) {
                plane.run(inputs.get(0)[channel], target[channel], shape.plane());
            }
        };
    }

    /** Two values of one shape. */
    static Operation pairs(Kind kind, Shape shape, Bounds bounds) {
        return (inputs, target, scratch) -> {
            for (int channel = 0; channel < shape.channels(); channel++) {
                pairs(kind, inputs.get(0)[channel], inputs.get(1)[channel], target[channel], shape.plane());
                bounds.apply(target[channel], 0, shape.plane());
            }
        };
    }

    private static void pairs(Kind kind, float[] a, float[] b, float[] target, int count) {
        switch (kind) {
            case ADD -> {
                for (int i = 0; i < count; i++) {
                    target[i] = a[i] + b[i];
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < count; i++) {
                    target[i] = a[i] - b[i];
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < count; i++) {
                    target[i] = a[i] * b[i];
                }
            }
        }
    }

    /** A value and one number for each of its channels, which is the second input. */
    static Operation channels(Kind kind, Shape shape) {
        return (inputs, target, scratch) -> {
            for (int channel = 0; channel < shape.channels(); channel++) {
                number(kind, inputs.get(0)[channel], inputs.get(1)[channel][0], target[channel], shape.plane());
            }
        };
    }

    /** A value and one number for each of its channels. */
    static Operation channels(Kind kind, Shape shape, float[] numbers) {
        return (inputs, target, scratch) -> {
            for (int channel = 0; channel < shape.channels(); channel++) {
                number(kind, inputs.get(0)[channel], numbers[channel], target[channel], shape.plane());
            }
        };
    }

    private static void number(Kind kind, float[] from, float number, float[] target, int count) {
        float scale = kind == Kind.MULTIPLY ? number : 1;
        float shift = switch (kind) {
            case ADD -> number;
            case SUBTRACT -> -number;
            case MULTIPLY -> 0;
        };
        for (int i = 0; i < count; i++) {
            target[i] = scale * from[i] + shift;
        }
    }

    /** Cuts to a range. */
    static Operation cut(Shape shape, Bounds bounds) {
        return planes(shape, (from, target, count) -> {
            System.arraycopy(from, 0, target, 0, count);
            bounds.apply(target, 0, count);
        });
    }

    /** The logistic function. */
    static Operation sigmoid(Shape shape) {
        return planes(shape, (from, target, count) -> {
            for (int i = 0; i < count; i++) {
                target[i] = (float) (1 / (1 + Math.exp(-from[i])));
            }
        });
    }

    /** The mean of each channel. */
    static Operation mean(Shape shape) {
        return planes(shape, (from, target, count) -> {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += from[i];
            }
            target[0] = (float) (sum / count);
        });
    }
}
