package dev.lethe.segmentation.plain;

import dev.lethe.ModelMismatchException;
import dev.lethe.segmentation.plain.Elementwise.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a graph into steps that can be computed: shapes worked out, constants folded, ranges cut where values arise. */
final class Lowering {
    private final Map<String, Constant> constants;
    private final Map<String, List<Node>> consumers = new HashMap<>();
    private final Map<String, Integer> values = new HashMap<>();
    private final Program.Builder program = new Program.Builder();
    private final String result;

    private Lowering(Graph graph) {
        this.constants = new HashMap<>(graph.constants());
        this.result = graph.output();
        for (Node node : graph.nodes()) {
            node.inputs()
                    .forEach(name -> consumers
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(node));
        }
    }

    static Program lower(Graph graph, Shape input) throws ModelMismatchException {
        Lowering lowering = new Lowering(graph);
        // Constants first: a layer may be cut to bounds that stand behind it.
        for (Node node : graph.nodes()) {
            lowering.fold(node);
        }
        lowering.values.put(graph.input(), lowering.program.input(input));
        for (Node node : graph.nodes()) {
            lowering.add(node);
        }
        Integer result = lowering.values.get(graph.output());
        if (result == null) {
            throw new ModelMismatchException("The network's result is not computed by its graph");
        }
        return lowering.program.build(result);
    }

    private void fold(Node node) throws ModelMismatchException {
        if (Folding.applies(node, constants)) {
            constants.put(node.output(), Folding.of(node, constants));
        }
    }

    private void add(Node node) throws ModelMismatchException {
        boolean cutAlready = values.containsKey(node.output());
        if (cutAlready || constants.containsKey(node.output())) {
            return;
        }
        switch (node.operator()) {
            case "Conv" -> convolution(node);
            case "Add" -> pairs(node, Kind.ADD);
            case "Sub" -> pairs(node, Kind.SUBTRACT);
            case "Mul" -> pairs(node, Kind.MULTIPLY);
            case "Relu", "Clip" ->
                step(node, shape(node, 0), Elementwise.cut(shape(node, 0), bounds(node)), node.input(0));
            case "Sigmoid" -> step(node, shape(node, 0), Elementwise.sigmoid(shape(node, 0)), node.input(0));
            case "GlobalAveragePool" -> mean(node);
            case "ReduceMean" -> {
                if (!Arrays.equals(node.numbers("axes"), new int[] {2, 3}) || node.number("keepdims", 1) != 1) {
                    throw node.unsupported("is over other than whole planes");
                }
                mean(node);
            }
            case "Resize" -> resize(node);
            default -> throw node.unsupported("is of a kind");
        }
    }

    private void mean(Node node) throws ModelMismatchException {
        Shape in = shape(node, 0);
        step(node, Shape.of(in.channels(), 1, 1), Elementwise.mean(in), node.input(0));
    }

    private void convolution(Node node) throws ModelMismatchException {
        Shape in = shape(node, 0);
        Constant weights = constants.get(node.input(1));
        if (weights == null || weights.shape().length != 4) {
            throw node.unsupported("has weights that are computed");
        }
        int[] shape = weights.shape();
        long groups = node.number("group", 1);
        boolean depthwise = groups == in.channels() && shape[0] == groups && shape[1] == 1;
        if (!depthwise && (groups != 1 || shape[1] != in.channels())) {
            throw node.unsupported("has groups of channels");
        }
        Window window = Window.of(node, in, new int[] {shape[2], shape[3]});
        Shape out = window.out(shape[0]);
        Constant bias = constants.get(node.input(2));
        float[] start = bias == null ? new float[shape[0]] : bias.values();
        if (start.length != shape[0]) {
            throw node.unsupported("has a bias of another length");
        }
        Node cut = cut(node.output());
        Bounds bounds = cut == null ? Bounds.NONE : bounds(cut);
        Operation operation = window.isPoint() && !depthwise
                ? new PointConvolution(in.channels(), out, weights.values(), start, bounds)
                : new WindowConvolution(window, out, depthwise, weights.values(), start, bounds);
        step(cut == null ? node : cut, out, operation, node.input(0));
    }

    private void pairs(Node node, Kind kind) throws ModelMismatchException {
        boolean swapped = constants.containsKey(node.input(0)) && kind != Kind.SUBTRACT;
        String first = node.input(swapped ? 1 : 0);
        String second = node.input(swapped ? 0 : 1);
        Shape shape = shape(node, first);
        Constant constant = constants.get(second);
        if (constant != null) {
            step(node, shape, Elementwise.channels(kind, shape, perChannel(node, constant, shape.channels())), first);
            return;
        }
        Shape other = shape(node, second);
        if (other.equals(shape)) {
            Node cut = cut(node.output());
            Operation operation = Elementwise.pairs(kind, shape, cut == null ? Bounds.NONE : bounds(cut));
            step(cut == null ? node : cut, shape, operation, first, second);
        } else if (other.channels() == shape.channels() && other.plane() == 1) {
            step(node, shape, Elementwise.channels(kind, shape), first, second);
        } else {
            throw node.unsupported("has operands of unlike shapes");
        }
    }

    private static float[] perChannel(Node node, Constant constant, int channels) throws ModelMismatchException {
        float[] given = constant.values();
        int[] shape = constant.shape();
        if (given.length == 1) {
            float[] numbers = new float[channels];
            Arrays.fill(numbers, given[0]);
            return numbers;
        }
        int n = shape.length;
        if (n < 3 || given.length != channels || shape[n - 3] != channels) {
            throw node.unsupported("has a constant of an unlike shape");
        }
        return given;
    }

    private void resize(Node node) throws ModelMismatchException {
        String place = node.text("coordinate_transformation_mode", "half_pixel");
        if (!node.text("mode", "nearest").equals("linear") || !place.endsWith("half_pixel")) {
            throw node.unsupported("is of a kind other than linear between the centres of pixels");
        }
        Shape in = shape(node, 0);
        Constant scales = constants.get(node.input(2));
        Constant sizes = constants.get(node.input(3));
        Shape out;
        if (sizes != null && sizes.values().length == 4) {
            out = Shape.of(in.channels(), sizes.whole()[2], sizes.whole()[3]);
        } else if (scales != null && scales.values().length == 4) {
            float[] by = scales.values();
            out = Shape.of(in.channels(), (int) (in.height() * by[2]), (int) (in.width() * by[3]));
        } else {
            throw node.unsupported("goes to a size that is computed");
        }
        step(node, out, new Enlarge(in, out), node.input(0));
    }

    /** The operation that cuts a value to a range, if that is all that happens to it. */
    private @Nullable Node cut(String value) {
        List<Node> users = consumers.getOrDefault(value, List.of());
        if (users.size() != 1 || value.equals(result)) {
            return null;
        }
        Node user = users.get(0);
        return user.operator().equals("Relu") || user.operator().equals("Clip") ? user : null;
    }

    private Bounds bounds(Node node) throws ModelMismatchException {
        if (node.operator().equals("Relu")) {
            return Bounds.RELU;
        }
        return new Bounds(bound(node, 1, Bounds.NONE.low()), bound(node, 2, Bounds.NONE.high()));
    }

    /** A bound of Clip, which is an input since opset 11. */
    private float bound(Node node, int index, float otherwise) throws ModelMismatchException {
        String name = node.input(index);
        if (name.isEmpty() && node.attributes().isEmpty()) {
            return otherwise;
        }
        Constant constant = constants.get(name);
        if (constant == null || Float.isNaN(constant.single())) {
            throw node.unsupported("has bounds that are not known");
        }
        return constant.single();
    }

    private Shape shape(Node node, int input) throws ModelMismatchException {
        return shape(node, node.input(input));
    }

    private Shape shape(Node node, String name) throws ModelMismatchException {
        Integer value = values.get(name);
        if (value == null) {
            throw node.unsupported("has an input that is not computed before it");
        }
        return program.shape(value);
    }

    private void step(Node node, Shape shape, Operation operation, String... inputs) {
        int[] sources = new int[inputs.length];
        Arrays.setAll(sources, i -> values.getOrDefault(inputs[i], 0));
        values.put(node.output(), program.step(operation, shape, sources));
    }
}
