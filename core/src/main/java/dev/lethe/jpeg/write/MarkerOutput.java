package dev.lethe.jpeg.write;

import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the markers and segments of a file other than those of the caller (T.81 B.2). */
final class MarkerOutput {
    private static final int SOF0 = 0xC0;
    private static final int SOF1 = 0xC1;
    private static final int SOF2 = 0xC2;
    private static final int DHT = 0xC4;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DQT = 0xDB;
    private static final int DRI = 0xDD;

    private final OutputStream out;

    MarkerOutput(OutputStream out) {
        this.out = out;
    }

    void start() throws IOException {
        marker(SOI);
    }

    void end() throws IOException {
        marker(EOI);
    }

    private void marker(int code) throws IOException {
        out.write(0xFF);
        out.write(code);
    }

    private void segment(int code, ByteArrayOutputStream content) throws IOException {
        marker(code);
        out.write(content.size() + 2 >> 8);
        out.write(content.size() + 2);
        content.writeTo(out);
    }

    private static void two(ByteArrayOutputStream to, int value) {
        to.write(value >> 8);
        to.write(value);
    }

    /** All divisors in one segment (B.2.4.1). */
    void quantization(JpegFrame frame) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        List<QuantizationTable> tables = tables(frame);
        for (int slot = 0; slot < tables.size(); slot++) {
            QuantizationTable table = tables.get(slot);
            boolean bytes = table.fitsBytes();
            content.write((bytes ? 0 : 0x10) | slot);
            for (int value : table.values()) {
                if (bytes) {
                    content.write(value);
                } else {
                    two(content, value);
                }
            }
        }
        segment(DQT, content);
    }

    private static List<QuantizationTable> tables(JpegFrame frame) {
        return frame.components().stream()
                .map(JpegFrame.Component::quantization)
                .distinct()
                .toList();
    }

    /**
     * The frame header (B.2.2): baseline where the process is, which every reader knows.
     *
     * @param fewTables whether no scan has more than two tables of a class
     */
    void frame(JpegFrame frame, boolean progressive, boolean fewTables) throws IOException {
        List<QuantizationTable> tables = tables(frame);
        boolean baseline = fewTables && tables.stream().allMatch(QuantizationTable::fitsBytes);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(8);
        two(content, frame.height());
        two(content, frame.width());
        content.write(frame.components().size());
        for (int i = 0; i < frame.components().size(); i++) {
            JpegFrame.Component component = frame.components().get(i);
            content.write(id(frame, i));
            content.write(component.horizontal() << 4 | component.vertical());
            content.write(tables.indexOf(component.quantization()));
        }
        segment(progressive ? SOF2 : baseline ? SOF0 : SOF1, content);
    }

    /**
     * The id of a component. Files exist of which several have the same, but scans of a part of them could not name it;
     * there all get the customary ones, which mean what ids of no meaning do.
     */
    private static int id(JpegFrame frame, int component) {
        long distinct = frame.components().stream()
                .map(JpegFrame.Component::id)
                .distinct()
                .count();
        return distinct < frame.components().size()
                ? component + 1
                : frame.components().get(component).id();
    }

    /** MCUs between restarts (B.2.4.4). */
    void restartInterval(int mcus) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        two(content, mcus);
        segment(DRI, content);
    }

    /** Huffman tables in one segment (B.2.4.2), nothing if there are none. */
    void huffman(List<TableSlots.Definition> dc, List<TableSlots.Definition> ac) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        dc.forEach(definition -> huffman(0, definition, content));
        ac.forEach(definition -> huffman(0x10, definition, content));
        if (content.size() > 0) {
            segment(DHT, content);
        }
    }

    private static void huffman(int tableClass, TableSlots.Definition definition, ByteArrayOutputStream to) {
        to.write(tableClass | definition.slot());
        for (int count : definition.table().counts()) {
            to.write(count);
        }
        for (int symbol : definition.table().symbols()) {
            to.write(symbol);
        }
    }

    /** A scan header (B.2.3). */
    void scan(JpegFrame frame, PlannedScan planned, TableSlots dc, TableSlots ac) throws IOException {
        Scan scan = planned.scan();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(scan.components().size());
        for (int i = 0; i < scan.components().size(); i++) {
            content.write(id(frame, scan.components().get(i)));
            int dcSlot = planned.dc().isEmpty() ? 0 : dc.slot(planned.dc().get(i));
            int acSlot = planned.ac().isEmpty() ? 0 : ac.slot(planned.ac().get(i));
            content.write(dcSlot << 4 | acSlot);
        }
        content.write(scan.first());
        content.write(scan.last());
        content.write(scan.high() << 4 | scan.low());
        segment(SOS, content);
    }
}
