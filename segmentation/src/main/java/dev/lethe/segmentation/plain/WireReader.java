package dev.lethe.segmentation.plain;

import dev.lethe.ModelMismatchException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads fields of a message in the wire format of Protocol Buffers. One owner, one thread. */
final class WireReader {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final ByteBuffer bytes;
    private int type;

    WireReader(byte[] bytes) {
        this(ByteBuffer.wrap(bytes));
    }

    private WireReader(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The number of the next field; 0 at the end of the message. Its value must be read or skipped next. */
    int field() throws ModelMismatchException {
        if (!bytes.hasRemaining()) {
            return 0;
        }
        long tag = varint();
        type = (int) (tag & 7);
        return (int) (tag >>> 3);
    }

    /** The value as a whole number. */
    long number() throws ModelMismatchException {
        require(type == VARINT);
        return varint();
    }

    /** The value as a real number. */
    float real() throws ModelMismatchException {
        require(type == FIXED32 && bytes.remaining() >= Float.BYTES);
        return bytes.getFloat();
    }

    String text() throws ModelMismatchException {
        return StandardCharsets.UTF_8.decode(content()).toString();
    }

    WireReader message() throws ModelMismatchException {
        return new WireReader(content());
    }

    /** The value's bytes, in little-endian order. */
    ByteBuffer content() throws ModelMismatchException {
        require(type == BYTES);
        long length = varint();
        require(length >= 0 && length <= bytes.remaining());
        ByteBuffer content = bytes.slice().limit((int) length).slice().order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + (int) length);
        return content;
    }

    /** Whole numbers, which are written one by one or all in one field. */
    void numbers(NumberSink sink) throws ModelMismatchException {
        if (type == VARINT) {
            sink.accept(varint());
            return;
        }
        WireReader packed = message();
        while (packed.bytes.hasRemaining()) {
            sink.accept(packed.varint());
        }
    }

    /** Takes whole numbers. */
    @FunctionalInterface
    interface NumberSink {
        void accept(long number);
    }

    void skip() throws ModelMismatchException {
        switch (type) {
            case VARINT -> varint();
            case BYTES -> content();
            case FIXED32, FIXED64 -> {
                int size = type == FIXED32 ? Integer.BYTES : Long.BYTES;
                require(bytes.remaining() >= size);
                bytes.position(bytes.position() + size);
            }
            default -> require(false);
        }
    }

    private long varint() throws ModelMismatchException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            require(bytes.hasRemaining());
            byte next = bytes.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw damaged();
    }

    private static void require(boolean sound) throws ModelMismatchException {
        if (!sound) {
            throw damaged();
        }
    }

    private static ModelMismatchException damaged() {
        return new ModelMismatchException("The network's file is no ONNX file, or it is damaged; get it again");
    }
}
