package dev.lethe.segmentation.plain;

import dev.lethe.ModelMismatchException;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A convolutional network in an ONNX file, computed in plain Java on the thread that asks.
 *
 * <p>It knows the operations that small networks for masks are made of: convolutions (dense and depthwise), sums,
 * products, Relu, Clip, Sigmoid, means of planes, linear Resize; weights as floats, halves or bytes. Others are refused
 * when the file is loaded. Results differ from those of ONNX Runtime by rounding alone. Deadline and cancellation of a
 * run are honoured between operations.
 *
 * <p>Thread-safe. Memory that a run worked with is kept for the next one, as many times as runs went on at once.
 */
public final class PlainNetwork {
    private final Program program;
    private final Queue<Places.Memory> idle = new ConcurrentLinkedQueue<>();

    private PlainNetwork(Program program) {
        this.program = program;
    }

    /**
     * Reads a network.
     *
     * @param onnx a file's content, opset 11 to 13
     * @throws ModelMismatchException if it is no such file or holds an operation that is not known here
     */
    public static PlainNetwork read(byte[] onnx) throws ModelMismatchException {
        Graph graph = Graph.read(onnx);
        return new PlainNetwork(Lowering.lower(graph, graph.shape()));
    }

    /**
     * Reads a network for another size of its input than the file says, or for one that it leaves open.
     *
     * @param onnx a file's content, opset 11 to 13
     * @throws ModelMismatchException if it is no such file, holds an operation that is not known here, or has a part that
     *     goes with one size only
     */
    public static PlainNetwork read(byte[] onnx, int width, int height) throws ModelMismatchException {
        Graph graph = Graph.read(onnx);
        return new PlainNetwork(Lowering.lower(graph, Shape.of(graph.channels(), height, width)));
    }

    /** Planes of the input. */
    public int channels() {
        return program.input().channels();
    }

    /** Width of the input. */
    public int width() {
        return program.input().width();
    }

    /** Height of the input. */
    public int height() {
        return program.input().height();
    }

    /** Planes of the result. */
    public int resultChannels() {
        return program.result().channels();
    }

    /** Width of the result. */
    public int resultWidth() {
        return program.result().width();
    }

    /** Height of the result. */
    public int resultHeight() {
        return program.result().height();
    }

    /**
     * Computes once.
     *
     * @param input plane by plane, row by row
     * @return the result, laid out alike
     * @throws IOException if the run's time is over, it was cancelled, or its memory does not suffice
     */
    public float[] run(float[] input, RunContext context) throws IOException {
        if (input.length != program.input().size()) {
            throw new IllegalArgumentException(
                    "input: must have " + program.input().size() + " numbers");
        }
        Places.Memory memory = idle.poll();
        if (memory == null) {
            context.reserve(program.places().bytes());
            memory = program.places().memory();
        }
        try {
            return program.run(input, memory, context);
        } finally {
            idle.add(memory);
        }
    }

    /** Lets the kept memory go. */
    public void trim() {
        idle.clear();
    }
}
