package dev.lethe.segmentation.plain;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Steps in their order, and the memory that they share. Immutable. */
final class Program {
    private final List<Shape> shapes;
    private final List<Step> steps;
    private final Places places;
    private final int result;

    /**
     * A step.
     *
     * @param inputs numbers of values
     * @param output number of the value that it gives
     */
    record Step(Operation operation, int[] inputs, int output) {}

    private Program(List<Shape> shapes, List<Step> steps, int result) {
        this.shapes = shapes;
        this.steps = steps;
        this.result = result;
        this.places = Places.of(shapes, steps, result);
    }

    Shape input() {
        return shapes.get(0);
    }

    Shape result() {
        return shapes.get(result);
    }

    /** Where values are while a run computes. */
    Places places() {
        return places;
    }

    /** Computes; gives a copy of the result. */
    float[] run(float[] input, Places.Memory memory, RunContext context) throws IOException {
        float[][] planes = memory.of(0);
        for (int channel = 0; channel < input().channels(); channel++) {
            System.arraycopy(input, channel * input().plane(), planes[channel], 0, input().plane());
        }
        for (Step step : steps) {
            context.check();
            List<float[][]> inputs =
                    Arrays.stream(step.inputs).mapToObj(memory::of).toList();
            step.operation.run(inputs, memory.of(step.output), memory.scratch());
        }
        float[] copy = new float[result().size()];
        for (int channel = 0; channel < result().channels(); channel++) {
            System.arraycopy(memory.of(result)[channel], 0, copy, channel * result().plane(), result().plane());
        }
        return copy;
    }

    /** Collects steps. */
    static final class Builder {
        private final List<Shape> shapes = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();

        /** The first value. */
        int input(Shape shape) {
            shapes.add(shape);
            return 0;
        }

        /** Adds a step; gives the number of its value. */
        int step(Operation operation, Shape shape, int[] inputs) {
            shapes.add(shape);
            steps.add(new Step(operation, inputs, shapes.size() - 1));
            return shapes.size() - 1;
        }

        Shape shape(int value) {
            return shapes.get(value);
        }

        Program build(int result) {
            return new Program(List.copyOf(shapes), List.copyOf(steps), result);
        }
    }
}
