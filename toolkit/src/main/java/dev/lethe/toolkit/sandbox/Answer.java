package dev.lethe.toolkit.sandbox;

import dev.lethe.Encoding;
import dev.lethe.Finding;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Inspection;
import dev.lethe.Orientation;
import dev.lethe.pipeline.Report;
import dev.lethe.spi.Lane;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reports on their way from the child, without any value; read as a stranger's data. */
final class Answer {
    static final int DONE = 1;
    static final int FAILED = 2;
    private static final int MOST = 20_000;

    private Answer() {}

    static void write(Report report, DataOutputStream answer) throws IOException {
        answer.writeByte(DONE);
        ImageHeader header = report.before().header();
        answer.writeUTF(header.format().name());
        answer.writeInt(header.width());
        answer.writeInt(header.height());
        answer.writeInt(header.frames());
        answer.writeInt(header.bitsPerSample());
        answer.writeBoolean(header.alpha());
        answer.writeUTF(header.orientation().name());
        answer.writeUTF(header.variant());
        writeFindings(report.before().findings(), answer);
        writeFindings(report.kept(), answer);
        answer.writeUTF(report.format().name());
        answer.writeLong(report.bytesBefore());
        answer.writeLong(report.bytesAfter());
        answer.writeUTF(report.lane().name());
        writeTexts(report.steps(), answer);
        writeTexts(report.notes(), answer);
        answer.writeBoolean(report.encoding().isPresent());
        if (report.encoding().isPresent()) {
            Encoding encoding = report.encoding().get();
            answer.writeBoolean(encoding.lossless());
            answer.writeDouble(encoding.score().orElse(Double.NaN));
            answer.writeBoolean(encoding.reached());
            answer.writeUTF(encoding.reason());
        }
    }

    /** Gives the report, or throws what the child's pipeline threw. */
    static Report read(DataInputStream answer) throws IOException {
        if (answer.readByte() == FAILED) {
            throw Failure.read(answer);
        }
        ImageHeader header = new ImageHeader(
                format(answer),
                Math.max(0, answer.readInt()),
                Math.max(0, answer.readInt()),
                Math.max(1, answer.readInt()),
                answer.readInt(),
                answer.readBoolean(),
                one(Orientation.class, answer.readUTF()),
                answer.readUTF());
        List<Finding> findings = readFindings(answer);
        List<Finding> kept = readFindings(answer);
        ImageFormat format = format(answer);
        long before = answer.readLong();
        long after = answer.readLong();
        Lane lane = one(Lane.class, answer.readUTF());
        List<String> steps = readTexts(answer);
        List<String> notes = readTexts(answer);
        Optional<Encoding> encoding =
                answer.readBoolean() ? Optional.of(encoding(format, after, answer)) : Optional.empty();
        Inspection inspection = new Inspection(header, findings, List.of(), List.of());
        return new Report(
                inspection, kept, format, before, after, lane, steps, notes, List.of(), encoding, Optional.empty());
    }

    private static Encoding encoding(ImageFormat format, long bytes, DataInputStream answer) throws IOException {
        boolean lossless = answer.readBoolean();
        double score = answer.readDouble();
        OptionalDouble measured = Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score);
        return new Encoding(format, Math.max(0, bytes), lossless, measured, answer.readBoolean(), answer.readUTF());
    }

    private static ImageFormat format(DataInputStream answer) throws IOException {
        return ImageFormat.named(answer.readUTF()).orElseThrow(() -> new IOException("unknown format"));
    }

    static <T extends Enum<T>> T one(Class<T> type, String name) throws IOException {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new IOException("unknown value", e);
        }
    }

    static void writeFindings(List<Finding> findings, DataOutputStream answer) throws IOException {
        answer.writeInt(Math.min(MOST, findings.size()));
        for (Finding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
            answer.writeUTF(finding.kind().name());
            answer.writeUTF(finding.carrier());
            answer.writeUTF(finding.what());
            answer.writeLong(finding.bytes());
        }
    }

    static List<Finding> readFindings(DataInputStream answer) throws IOException {
        int count = count(answer);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Finding.Kind kind = one(Finding.Kind.class, answer.readUTF());
            findings.add(Finding.of(kind, answer.readUTF(), answer.readUTF(), answer.readLong()));
        }
        return findings;
    }

    private static void writeTexts(List<String> texts, DataOutputStream answer) throws IOException {
        answer.writeInt(Math.min(MOST, texts.size()));
        for (String text : texts.subList(0, Math.min(MOST, texts.size()))) {
            answer.writeUTF(text);
        }
    }

    private static List<String> readTexts(DataInputStream answer) throws IOException {
        int count = count(answer);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(answer.readUTF());
        }
        return texts;
    }

    private static int count(DataInputStream answer) throws IOException {
        int count = answer.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("more than any report holds");
        }
        return count;
    }
}
