package dev.lethe.segmentation.plain;

import dev.lethe.ModelMismatchException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a graph.
 *
 * @param operator its name in the standard's list of operators
 * @param inputs names of values; an empty name is one that is left out
 * @param output name of the value that it gives; further ones are not known here
 * @param attributes by name
 */
record Node(String operator, List<String> inputs, String output, Map<String, Attribute> attributes) {
    /** What an attribute holds; only what its type says is set. */
    record Attribute(
            long number,
            String text,
            int[] numbers,
            @Nullable Constant tensor) {}

    /** Reads a NodeProto of onnx.proto3. */
    static Node read(WireReader in) throws ModelMismatchException {
        String operator = "";
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        Map<String, Attribute> attributes = new HashMap<>();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> inputs.add(in.text());
                case 2 -> outputs.add(in.text());
                case 4 -> operator = in.text();
                case 5 -> attribute(in.message(), attributes);
                default -> in.skip();
            }
        }
        if (outputs.size() != 1) {
            throw new ModelMismatchException("The network's operation " + operator
                    + " does not give exactly one result, which the plain engine wants; use ONNX Runtime");
        }
        return new Node(operator, List.copyOf(inputs), outputs.get(0), Map.copyOf(attributes));
    }

    /** Reads an AttributeProto of onnx.proto3. */
    private static void attribute(WireReader in, Map<String, Attribute> attributes) throws ModelMismatchException {
        String name = "";
        long number = 0;
        String text = "";
        List<Integer> numbers = new ArrayList<>();
        Constant tensor = null;
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> name = in.text();
                case 3 -> number = in.number();
                case 4 -> text = in.text();
                case 5 -> tensor = Constant.read(in.message()).constant();
                case 8 -> in.numbers(n -> numbers.add((int) n));
                default -> in.skip();
            }
        }
        int[] list = numbers.stream().mapToInt(Integer::intValue).toArray();
        attributes.put(name, new Attribute(number, text, list, tensor));
    }

    long number(String name, long otherwise) {
        Attribute attribute = attributes.get(name);
        return attribute == null ? otherwise : attribute.number;
    }

    String text(String name, String otherwise) {
        Attribute attribute = attributes.get(name);
        return attribute == null ? otherwise : attribute.text;
    }

    int[] numbers(String name, int... otherwise) {
        Attribute attribute = attributes.get(name);
        return attribute == null ? otherwise : attribute.numbers;
    }

    /** The name of an input; empty if it is left out. */
    String input(int index) {
        return index < inputs.size() ? inputs.get(index) : "";
    }

    ModelMismatchException unsupported(String what) {
        return new ModelMismatchException("The network's operation " + operator + " " + what
                + ", which the plain engine does not know; use ONNX Runtime");
    }
}
