package dev.lethe.segmentation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes networks of a single layer as ONNX files, field by field (onnx.proto3). */
final class TinyOnnx {
    private static final int FLOAT = 1;

    private TinyOnnx() {}

    /** A network whose mask is the mean of the three colours. */
    static Path brightness(Path folder, int width, int height) throws IOException {
        byte[] axes = message(text(1, "axes"), number(8, 1), number(20, 7));
        return write(folder, "ReduceMean", axes, width, height, 1);
    }

    /** A network whose three outputs are its inputs. */
    static Path identity(Path folder, int width, int height) throws IOException {
        return write(folder, "Identity", new byte[0], width, height, 3);
    }

    private static Path write(Path folder, String operator, byte[] attribute, int width, int height, int channels)
            throws IOException {
        byte[] node = message(
                text(1, "input"),
                text(2, "mask"),
                text(4, operator),
                attribute.length == 0 ? attribute : bytes(5, attribute));
        byte[] graph = message(
                bytes(1, node),
                text(2, "tiny"),
                bytes(11, value("input", 1, 3, height, width)),
                bytes(12, value("mask", 1, channels, height, width)));
        byte[] operators = message(text(1, ""), number(2, 11));
        byte[] model = message(number(1, 6), bytes(7, graph), bytes(8, operators));
        return Files.write(folder.resolve(operator + ".onnx"), model);
    }

    private static byte[] value(String name, int... shape) {
        byte[] dimensions = new byte[0];
        for (int size : shape) {
            dimensions = message(dimensions, bytes(1, number(1, size)));
        }
        byte[] tensor = message(number(1, FLOAT), bytes(2, dimensions));
        return message(text(1, name), bytes(2, bytes(1, tensor)));
    }

    private static byte[] message(byte[]... fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            out.writeBytes(field);
        }
        return out.toByteArray();
    }

    private static byte[] text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] value) {
        return message(varint(field << 3 | 2), varint(value.length), value);
    }

    private static byte[] number(int field, int value) {
        return message(varint(field << 3), varint(value));
    }

    private static byte[] varint(int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rest = value;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return out.toByteArray();
    }
}
