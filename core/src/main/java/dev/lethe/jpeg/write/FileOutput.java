package dev.lethe.jpeg.write;

import dev.lethe.jpeg.JpegFrame;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** The parts of a file around its scans' data, in their order (T.81 B.2.1). */
final class FileOutput {
    private static final int BASELINE_TABLES = 2;
    private static final int TABLES = 4;

    private final JpegFrame frame;
    private final List<PlannedScan> scans;
    private final MarkerOutput out;
    private final OutputStream stream;
    private final boolean fewTables;
    private final TableSlots dc;
    private final TableSlots ac;

    FileOutput(JpegFrame frame, List<PlannedScan> scans, OutputStream out) {
        this.frame = frame;
        this.scans = scans;
        this.out = new MarkerOutput(out);
        this.stream = out;
        this.fewTables = isSequential()
                && scans.stream()
                        .flatMap(scan -> Stream.of(scan.dc(), scan.ac()))
                        .allMatch(tables -> tables.stream().distinct().count() <= BASELINE_TABLES);
        this.dc = new TableSlots(fewTables ? BASELINE_TABLES : TABLES);
        this.ac = new TableSlots(fewTables ? BASELINE_TABLES : TABLES);
    }

    private boolean isSequential() {
        return scans.get(0).scan().isSequential();
    }

    /** Everything before the first scan. */
    void start(HeaderSegments segments, int restartInterval) throws IOException {
        out.start();
        segments.writeTo(stream);
        out.quantization(frame);
        out.frame(frame, !isSequential(), fewTables);
        if (restartInterval > 0) {
            out.restartInterval(restartInterval);
        }
    }

    /** The tables and the header of a scan. */
    void scan(int index) throws IOException {
        List<PlannedScan> left = scans.subList(index, scans.size());
        out.huffman(
                dc.define(left.stream().map(PlannedScan::dc).toList()),
                ac.define(left.stream().map(PlannedScan::ac).toList()));
        out.scan(frame, scans.get(index), dc, ac);
    }

    /** The end of the file. */
    void end() throws IOException {
        out.end();
    }
}
