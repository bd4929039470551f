package dev.lethe.metadata.heif;

import dev.lethe.Finding.Kind;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.box.Box;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reports what lies outside of pictures: boxes that are not copied, and what follows the last one. */
final class DroppedBoxes {
    private static final int LARGEST_NAMED = 8 << 20;
    private static final int LARGEST_HELD = 1 << 20;
    private static final String C2PA = "d8fec3d61b0e483c92975828877ec481";
    private static final String XMP = "be7acfcb97a942e89c71999491e3afac";

    private final ByteCursor cursor;
    private final HeifFindings findings;

    DroppedBoxes(ByteCursor cursor, HeifFindings findings) {
        this.cursor = cursor;
        this.findings = findings;
    }

    /** Everything on the top level that is not copied. */
    void report(TopLevel top, List<String> keptBrands) throws IOException {
        boolean vendor = top.brands().all().stream().anyMatch(brand -> !keptBrands.contains(brand));
        if (vendor) {
            findings.structure(Kind.TECHNICAL, "ftyp", "further brands", 4);
        }
        report(top.others());
        if (top.cutShort()) {
            findings.note("the file ends early; what is missing was no part of the picture");
        }
        findings.trailing(cursor.seek(top.end()));
    }

    void report(BoxTally boxes) throws IOException {
        for (Box box : boxes.listed()) {
            report(box);
        }
        if (boxes.more() > 0) {
            findings.structure(Kind.UNKNOWN_DATA, "box", "further boxes", boxes.more());
        }
    }

    private void report(Box box) throws IOException {
        switch (box.type()) {
            case "uuid" -> uuid(box);
            case "jumb" -> findings.provenance("jumb", box.size());
            case "mpvd" -> findings.hidden("mpvd", box.length(), content(box.content(), box.length()), box.content());
            case "moov", "moof" -> findings.hidden("film", box.size(), Optional.empty());
            case "meta" -> findings.structure(Kind.UNKNOWN_DATA, "meta", "further meta box", box.size());
            case "xml ", "bxml" -> findings.structure(Kind.TEXT, "xml", "XML", box.size());
            case "free", "skip", "wide" -> findings.structure(Kind.UNKNOWN_DATA, "free", "unused space", box.size());
            case "dinf", "etyp", "styp", "sidx", "mfra", "idat" ->
                findings.structure(Kind.TECHNICAL, box.type(), "box that no picture needs", box.size());
            case "sefd" -> findings.structure(Kind.UNKNOWN_DATA, "sefd", "data of a maker", box.size());
            default -> findings.structure(Kind.UNKNOWN_DATA, "box", "unknown box", box.size());
        }
    }

    private void uuid(Box box) throws IOException {
        if (box.length() < 16) {
            findings.structure(Kind.UNKNOWN_DATA, "uuid", "unknown box", box.size());
            return;
        }
        String id = HexFormat.of().formatHex(cursor.seek(box.content()).bytes(16));
        if (id.equals(C2PA)) {
            findings.provenance("uuid", box.size());
        } else if (id.equals(XMP) && box.length() <= LARGEST_NAMED) {
            findings.xmp(cursor.bytes(box.length() - 16));
        } else {
            findings.structure(Kind.UNKNOWN_DATA, "uuid", "box of a maker", box.size());
        }
    }

    private Optional<byte[]> content(long start, long size) throws IOException {
        return size <= LARGEST_HELD ? Optional.of(cursor.seek(start).bytes(size)) : Optional.empty();
    }
}
