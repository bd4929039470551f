package dev.lethe.segmentation.plain;

import dev.lethe.ModelMismatchException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as its file says it (ONNX IR, onnx.proto3): one input, one output that counts.
 *
 * @param nodes in an order in which they can be computed
 * @param constants by name
 * @param input name of the picture
 * @param sizes of the input: 1, channels, height, width; 0 for those that are left open
 * @param output name of the first result
 */
record Graph(List<Node> nodes, Map<String, Constant> constants, String input, List<Integer> sizes, String output) {
    /** A value that goes in or comes out, with its sizes; 0 for those that are left open. */
    private record Value(String name, List<Integer> shape) {}

    /** The shape of the input, if the file says it. */
    Shape shape() throws ModelMismatchException {
        return Shape.of(sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Planes of the input. */
    int channels() throws ModelMismatchException {
        if (sizes.size() != 4) {
            throw new ModelMismatchException("The network wants a tensor of other than 1 x channels x height x width");
        }
        return sizes.get(1);
    }

    static Graph read(byte[] file) throws ModelMismatchException {
        WireReader in = new WireReader(file);
        for (int field = in.field(); field != 0; field = in.field()) {
            if (field == 7) {
                return graph(in.message());
            }
            in.skip();
        }
        throw new ModelMismatchException("The network's file holds no graph; is it an ONNX file?");
    }

    private static Graph graph(WireReader in) throws ModelMismatchException {
        List<Node> nodes = new ArrayList<>();
        Map<String, Constant> constants = new HashMap<>();
        List<Value> inputs = new ArrayList<>();
        List<Value> outputs = new ArrayList<>();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> nodes.add(Node.read(in.message()));
                case 5 -> {
                    Constant.Named tensor = Constant.read(in.message());
                    constants.put(tensor.name(), tensor.constant());
                }
                case 11 -> inputs.add(value(in.message()));
                case 12 -> outputs.add(value(in.message()));
                default -> in.skip();
            }
        }
        inputs.removeIf(value -> constants.containsKey(value.name));
        if (inputs.size() != 1 || outputs.isEmpty()) {
            throw new ModelMismatchException("The network has " + inputs.size() + " inputs and " + outputs.size()
                    + " results; one input and a result are wanted");
        }
        Value picture = inputs.get(0);
        return new Graph(nodes, constants, picture.name, picture.shape, outputs.get(0).name);
    }

    /** Reads a ValueInfoProto. */
    private static Value value(WireReader in) throws ModelMismatchException {
        String name = "";
        List<Integer> shape = new ArrayList<>();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> name = in.text();
                case 2 -> type(in.message(), shape);
                default -> in.skip();
            }
        }
        return new Value(name, List.copyOf(shape));
    }

    /** Reads the sizes in a TypeProto: tensor_type, shape, dim, dim_value. */
    private static void type(WireReader type, List<Integer> shape) throws ModelMismatchException {
        for (WireReader tensor : messages(type, 1)) {
            for (WireReader sizes : messages(tensor, 2)) {
                for (WireReader size : messages(sizes, 1)) {
                    int value = 0;
                    for (int field = size.field(); field != 0; field = size.field()) {
                        if (field == 1) {
                            value = (int) size.number();
                        } else {
                            size.skip();
                        }
                    }
                    shape.add(value);
                }
            }
        }
    }

    private static List<WireReader> messages(WireReader in, int wanted) throws ModelMismatchException {
        List<WireReader> found = new ArrayList<>();
        for (int field = in.field(); field != 0; field = in.field()) {
            if (field == wanted) {
                found.add(in.message());
            } else {
                in.skip();
            }
        }
        return found;
    }
}
