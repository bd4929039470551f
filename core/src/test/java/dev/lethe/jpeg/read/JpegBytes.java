package dev.lethe.jpeg.read;

import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Builds JPEG files segment by segment. DC codes are 4 bits long and AC codes 8, or longer if asked for. */
final class JpegBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int dcLength = 4;
    private int acLength = 8;
    private int interval;

    JpegBytes() {
        marker(0xD8);
    }

    /** The start of a usual file: tables of the frame's components, frame header, codes. */
    static JpegBytes header(int sof, JpegFrame frame) {
        JpegBytes bytes = new JpegBytes();
        for (int i = 0; i < frame.components().size(); i++) {
            bytes.quantization(i, frame.components().get(i).quantization());
        }
        return bytes.frame(sof, frame, frame.height()).codes(4, 8);
    }

    /** A whole baseline file of one scan. */
    static byte[] baseline(JpegCoefficients picture) {
        return header(0xC0, picture.frame()).scan(picture).end();
    }

    JpegBytes marker(int code) {
        out.write(0xFF);
        out.write(code);
        return this;
    }

    JpegBytes raw(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }

    JpegBytes segment(int code, byte... payload) {
        marker(code);
        raw(payload.length + 2 >> 8, payload.length + 2 & 0xFF);
        out.writeBytes(payload);
        return this;
    }

    JpegBytes quantization(int slot, QuantizationTable table) {
        boolean wide = !table.fitsBytes();
        byte[] payload = new byte[wide ? 129 : 65];
        payload[0] = (byte) (slot | (wide ? 0x10 : 0));
        for (int i = 0; i < 64; i++) {
            if (wide) {
                payload[1 + 2 * i] = (byte) (table.at(i) >> 8);
                payload[2 + 2 * i] = (byte) table.at(i);
            } else {
                payload[1 + i] = (byte) table.at(i);
            }
        }
        return segment(0xDB, payload);
    }

    /** A frame header; components use the quantisation table of their own index. */
    JpegBytes frame(int sof, JpegFrame frame, int height) {
        List<JpegFrame.Component> components = frame.components();
        byte[] payload = new byte[6 + 3 * components.size()];
        payload[0] = 8;
        payload[1] = (byte) (height >> 8);
        payload[2] = (byte) height;
        payload[3] = (byte) (frame.width() >> 8);
        payload[4] = (byte) frame.width();
        payload[5] = (byte) components.size();
        for (int i = 0; i < components.size(); i++) {
            payload[6 + 3 * i] = (byte) components.get(i).id();
            payload[7 + 3 * i] = (byte)
                    (components.get(i).horizontal() << 4 | components.get(i).vertical());
            payload[8 + 3 * i] = (byte) i;
        }
        return segment(sof, payload);
    }

    /** Defines both codes of slot 0, all codes of one length. */
    JpegBytes codes(int dc, int ac) {
        dcLength = dc;
        acLength = ac;
        return code(0x00, dc, 12).code(0x10, ac, 255);
    }

    private JpegBytes code(int head, int length, int symbols) {
        byte[] payload = new byte[17 + symbols];
        payload[0] = (byte) head;
        payload[length] = (byte) symbols;
        for (int i = 0; i < symbols; i++) {
            payload[17 + i] = (byte) i;
        }
        return segment(0xC4, payload);
    }

    JpegBytes restartInterval(int mcus) {
        interval = mcus;
        return segment(0xDD, (byte) (mcus >> 8), (byte) mcus);
    }

    /** The header of a scan that uses the codes of slot 0. */
    JpegBytes scanHeader(JpegFrame frame, int[] components, int first, int last, int high, int low) {
        byte[] payload = new byte[4 + 2 * components.length];
        payload[0] = (byte) components.length;
        for (int i = 0; i < components.length; i++) {
            payload[1 + 2 * i] = (byte) frame.components().get(components[i]).id();
        }
        payload[payload.length - 3] = (byte) first;
        payload[payload.length - 2] = (byte) last;
        payload[payload.length - 1] = (byte) (high << 4 | low);
        return segment(0xDA, payload);
    }

    /** A sequential scan of all components. */
    JpegBytes scan(JpegCoefficients picture) {
        int[] all = new int[picture.frame().components().size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return scan(picture, all);
    }

    /** A sequential scan of some components. */
    JpegBytes scan(JpegCoefficients picture, int... components) {
        scanHeader(picture.frame(), components, 0, 63, 0, 0);
        new CodedScan(picture, components, bits()).sequential(interval);
        return this;
    }

    /** A progressive scan. */
    JpegBytes scan(JpegCoefficients picture, int[] components, int first, int last, int high, int low) {
        scanHeader(picture.frame(), components, first, last, high, low);
        new CodedScan(picture, components, bits()).progressive(interval, first, last, high, low);
        return this;
    }

    private CodedScan.Codes bits() {
        return new CodedScan.Codes(new CodedBits(out), dcLength, acLength);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    byte[] end() {
        return marker(0xD9).bytes();
    }

    static SeekableInput input(byte[] bytes) {
        return SeekableInput.of(bytes);
    }
}
