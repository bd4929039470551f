package dev.lethe.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * How a family of containers is cut into its parts and put together again, with lengths, paddings and checksums that fit.
 * For files that are whole; of others as much is cut as follows the rules, and the rest stays behind the parts.
 */
enum Structure {
    /** Segments up to the first scan (ITU-T T.81, B.1.1). */
    JPEG {
        @Override
        Cut cut(byte[] file) {
            Cut cut = new Cut(file, 2);
            while (cut.left() >= 4
                    && cut.in.get(cut.at()) == (byte) 0xFF
                    && (cut.in.get(cut.at() + 1) & 0xFF) != 0xDA) {
                int length = cut.in.getShort(cut.at() + 2) & 0xFFFF;
                if (length < 2 || length + 2 > cut.left()) {
                    break;
                }
                cut.part(cut.in.getShort(cut.at()), 4, length - 2, length + 2);
            }
            return cut;
        }

        @Override
        byte[] bytes(Part part) {
            int length = Math.min(part.data().length, 0xFFFD);
            ByteBuffer out = ByteBuffer.allocate(length + 4);
            return out.putShort((short) part.type())
                    .putShort((short) (length + 2))
                    .put(part.data(), 0, length)
                    .array();
        }
    },

    /** Chunks (PNG 5.3). */
    PNG {
        @Override
        Cut cut(byte[] file) {
            Cut cut = new Cut(file, 8);
            while (cut.left() >= 12) {
                int length = cut.in.getInt(cut.at());
                if (length < 0 || length > cut.left() - 12) {
                    break;
                }
                cut.part(cut.in.getInt(cut.at() + 4), 8, length, length + 12);
            }
            return cut;
        }

        @Override
        byte[] bytes(Part part) {
            ByteBuffer out = ByteBuffer.allocate(part.data().length + 12);
            out.putInt(part.data().length).putInt(part.type()).put(part.data());
            CRC32 sum = new CRC32();
            sum.update(out.array(), 4, part.data().length + 4);
            return out.putInt((int) sum.getValue()).array();
        }
    },

    /** Chunks behind {@code RIFF}, a length and a type (RFC 9649, 2.3). */
    RIFF {
        @Override
        Cut cut(byte[] file) {
            Cut cut = new Cut(file, 12);
            while (cut.left() >= 8) {
                int length = Integer.reverseBytes(cut.in.getInt(cut.at() + 4));
                int whole = 8 + length + (length & 1);
                if (length < 0 || whole < 0 || whole > cut.left()) {
                    break;
                }
                cut.part(cut.in.getInt(cut.at()), 8, length, whole);
            }
            return cut;
        }

        @Override
        byte[] bytes(Part part) {
            int length = part.data().length;
            ByteBuffer out = ByteBuffer.allocate(8 + length + (length & 1));
            return out.putInt(part.type())
                    .putInt(Integer.reverseBytes(length))
                    .put(part.data())
                    .array();
        }

        @Override
        void finish(ByteBuffer file) {
            if (file.capacity() >= 12) {
                file.order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.capacity() - 8);
            }
        }
    },

    /** Boxes with lengths of 32 bits (ISO/IEC 14496-12, 4.2). */
    BOXES {
        @Override
        Cut cut(byte[] file) {
            Cut cut = new Cut(file, 0);
            while (cut.left() >= 8) {
                int length = cut.in.getInt(cut.at());
                if (length < 8 || length > cut.left()) {
                    break;
                }
                cut.part(cut.in.getInt(cut.at() + 4), 8, length - 8, length);
            }
            return cut;
        }

        @Override
        byte[] bytes(Part part) {
            ByteBuffer out = ByteBuffer.allocate(part.data().length + 8);
            return out.putInt(part.data().length + 8)
                    .putInt(part.type())
                    .put(part.data())
                    .array();
        }
    },

    /**
     * Entries of the first directory (TIFF 6.0, 2), in the byte order of the file: tag and type, then count and value. The
     * directory is written anew behind the file, so that all offsets stay right.
     */
    TIFF {
        @Override
        Cut cut(byte[] file) {
            Cut cut = new Cut(file, file.length);
            ByteBuffer in = ordered(file);
            long first = file.length < 10 || in.getShort(2) != 42 ? file.length : in.getInt(4) & 0xFFFFFFFFL;
            if (first + 2 <= file.length) {
                int count = in.getShort((int) first) & 0xFFFF;
                for (int i = 0; i < count && first + 14 + 12L * i <= file.length; i++) {
                    byte[] value = new byte[8];
                    cut.in.get((int) first + 6 + 12 * i, value);
                    cut.parts.add(new Part(cut.in.getInt((int) first + 2 + 12 * i), value));
                }
            }
            return cut;
        }

        @Override
        byte[] bytes(Part part) {
            return ByteBuffer.allocate(12)
                    .putInt(part.type())
                    .put(Arrays.copyOf(part.data(), 8))
                    .array();
        }

        @Override
        byte[] join(Cut cut, List<Part> parts) {
            int at = cut.file.length + 1 & ~1;
            byte[] file = Arrays.copyOf(cut.file, at + 6 + 12 * parts.size());
            ByteBuffer out = ordered(file);
            if (file.length > 8 && !cut.parts.isEmpty()) {
                out.putInt(4, at).putShort(at, (short) parts.size()).position(at + 2);
                parts.forEach(part -> out.put(bytes(part)));
            }
            return file;
        }

        private static ByteBuffer ordered(byte[] file) {
            boolean little = file.length > 0 && file[0] == 'I';
            return ByteBuffer.wrap(file).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        }
    };

    /**
     * A part of a file.
     *
     * @param type marker, type of chunk or type of box
     * @param data without type, length and checksum
     */
    record Part(int type, byte[] data) {}

    /** A file in parts. */
    static final class Cut {
        private final byte[] file;
        private final int head;
        private final ByteBuffer in;
        private final List<Part> parts = new ArrayList<>();
        private int at;

        private Cut(byte[] file, int head) {
            this.file = file;
            this.head = Math.min(head, file.length);
            this.in = ByteBuffer.wrap(file);
            this.at = this.head;
        }

        List<Part> parts() {
            return parts;
        }

        private int at() {
            return at;
        }

        private int left() {
            return file.length - at;
        }

        private void part(int type, int skip, int length, int whole) {
            byte[] data = new byte[length];
            in.get(at + skip, data);
            parts.add(new Part(type, data));
            at += whole;
        }
    }

    /** Cuts a file into parts. */
    abstract Cut cut(byte[] file);

    /** A part as it stands in a file. */
    abstract byte[] bytes(Part part);

    /** Sets what depends on the whole file. */
    void finish(ByteBuffer file) {}

    /** The file with other parts, between the same head and the same rest. */
    byte[] join(Cut cut, List<Part> parts) {
        List<byte[]> pieces = parts.stream().map(this::bytes).toList();
        int rest = cut.file.length - cut.at;
        int length = cut.head
                + rest
                + pieces.stream().mapToInt(piece -> piece.length).sum();
        ByteBuffer out = ByteBuffer.allocate(length).put(cut.file, 0, cut.head);
        pieces.forEach(out::put);
        out.put(cut.file, cut.at, rest);
        finish(out);
        return out.array();
    }
}
