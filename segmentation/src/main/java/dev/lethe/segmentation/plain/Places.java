package dev.lethe.segmentation.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values share memory: planes of one size are used again when nobody needs them any more. Immutable.
 *
 * @param ofValue for each value, the numbers of its planes
 * @param lengths of the planes
 * @param scratch lengths of the arrays that all steps share
 */
record Places(int[][] ofValue, int[] lengths, int[] scratch) {
    static Places of(List<Shape> shapes, List<Program.Step> steps, int result) {
        int[] lastUse = new int[shapes.size()];
        for (int i = 0; i < steps.size(); i++) {
            for (int input : steps.get(i).inputs()) {
                lastUse[input] = i;
            }
        }
        lastUse[result] = steps.size();
        int[][] ofValue = new int[shapes.size()][];
        List<Integer> lengths = new ArrayList<>();
        Map<Integer, Deque<Integer>> idle = new HashMap<>();
        ofValue[0] = take(shapes.get(0), lengths, idle);
        int[] scratch = {};
        for (int i = 0; i < steps.size(); i++) {
            Program.Step step = steps.get(i);
            ofValue[step.output()] = take(shapes.get(step.output()), lengths, idle);
            scratch = longest(scratch, step.operation().scratch());
            for (int input : Arrays.stream(step.inputs()).distinct().toArray()) {
                if (lastUse[input] == i) {
                    Deque<Integer> free = idleOf(shapes.get(input), idle);
                    Arrays.stream(ofValue[input]).forEach(free::push);
                }
            }
        }
        return new Places(ofValue, lengths.stream().mapToInt(Integer::intValue).toArray(), scratch);
    }

    private static int[] take(Shape shape, List<Integer> lengths, Map<Integer, Deque<Integer>> idle) {
        Deque<Integer> free = idleOf(shape, idle);
        int[] planes = new int[shape.channels()];
        for (int i = 0; i < planes.length; i++) {
            if (free.isEmpty()) {
                lengths.add(shape.plane());
                free.push(lengths.size() - 1);
            }
            planes[i] = free.pop();
        }
        return planes;
    }

    private static Deque<Integer> idleOf(Shape shape, Map<Integer, Deque<Integer>> idle) {
        return idle.computeIfAbsent(shape.plane(), length -> new ArrayDeque<>());
    }

    private static int[] longest(int[] a, int[] b) {
        int[] lengths = Arrays.copyOf(a, Math.max(a.length, b.length));
        for (int i = 0; i < b.length; i++) {
            lengths[i] = Math.max(lengths[i], b[i]);
        }
        return lengths;
    }

    /** Bytes of a {@link Memory}. */
    long bytes() {
        return (Arrays.stream(lengths).asLongStream().sum()
                        + Arrays.stream(scratch).asLongStream().sum())
                * Float.BYTES;
    }

    /** Memory for one run at a time. */
    Memory memory() {
        float[][] planes = arrays(lengths);
        float[][][] values = new float[ofValue.length][][];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    Arrays.stream(ofValue[i]).mapToObj(plane -> planes[plane]).toArray(float[][]::new);
        }
        return new Memory(values, arrays(scratch));
    }

    private static float[][] arrays(int[] lengths) {
        return Arrays.stream(lengths).mapToObj(float[]::new).toArray(float[][]::new);
    }

    /**
     * The planes of all values.
     *
     * @param values by number
     * @param scratch of the step that runs
     */
    record Memory(float[][][] values, float[][] scratch) {
        float[][] of(int value) {
            return values[value];
        }
    }
}
