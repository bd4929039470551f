package dev.lethe.metadata.jp2;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.box.Box;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.spi.FindingCollector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** One rewriting of one JP2 or JPX file: headers are held and written anew, codestreams are streamed. */
final class Jp2Strip {
    private final ByteCursor cursor;
    private final OutputStream out;
    private final MetadataPolicy policy;
    private final FindingCollector found;
    private boolean coded;

    Jp2Strip(ByteCursor cursor, OutputStream out, MetadataPolicy policy, FindingCollector found) {
        this.cursor = cursor;
        this.out = out;
        this.policy = policy;
        this.found = found;
    }

    void run() throws IOException {
        while (cursor.remaining() >= 8) {
            long start = cursor.position();
            Box box;
            try {
                box = Box.read(cursor, cursor.length(), "jp2c");
            } catch (MalformedImageException e) {
                if (!coded) {
                    throw e;
                }
                cursor.seek(start);
                break;
            }
            box(box);
            cursor.seek(box.end());
        }
        if (!coded) {
            throw cursor.malformed("holds no codestream");
        }
        if (cursor.remaining() > 0) {
            found.add(Finding.of(Kind.TRAILING_DATA, "after the end", "data", cursor.remaining()));
        }
    }

    private void box(Box box) throws IOException {
        if (box.type().equals("jp2c")) {
            codestream(box);
        } else if (!policy.keeps(Jp2Boxes.role(box.type(), true))) {
            dropped(box);
        } else if (Jp2Boxes.HEADERS.contains(box.type())) {
            Box.write(out, box.type(), header(box));
        } else {
            leaf(box, out);
        }
    }

    private void leaf(Box box, OutputStream target) throws IOException {
        long length = Jp2Boxes.definedLength(box.type(), box.length());
        Box.write(target, box.type(), cursor.bytes(length));
        if (length < box.length()) {
            excess(box.length() - length);
        }
    }

    private void excess(long bytes) {
        found.add(Finding.of(Kind.UNKNOWN_DATA, "JP2 box", "bytes behind its content", bytes));
    }

    /** Comments are few bytes, so the rewritten length is known only afterwards: measured by a first pass. */
    private void codestream(Box box) throws IOException {
        Measuring measured = new Measuring();
        new Jp2Codestream(cursor, box.end(), measured, new FindingCollector()).rewrite();
        Box.header(out, "jp2c", measured.count);
        cursor.seek(box.content());
        new Jp2Codestream(cursor, box.end(), out, found).rewrite();
        coded = true;
    }

    /** The kept content of a header box; boxes within boxes are taken from a list, not by recursion. */
    private byte[] header(Box header) throws IOException {
        cursor.context().require(Limit.METADATA_BYTES, header.length());
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(header, new ByteArrayOutputStream()));
        while (true) {
            Open top = open.element();
            if (cursor.position() >= top.box.end()) {
                open.pop();
                if (open.isEmpty()) {
                    return top.content.toByteArray();
                }
                Box.write(open.element().content, top.box.type(), top.content.toByteArray());
                continue;
            }
            Box box = Box.read(cursor, top.box.end());
            if (!policy.keeps(Jp2Boxes.role(box.type(), false))) {
                dropped(box);
            } else if (Jp2Boxes.HEADERS.contains(box.type())) {
                cursor.context().require(Limit.NESTING, open.size());
                open.push(new Open(box, new ByteArrayOutputStream()));
                continue;
            } else if (box.type().equals("colr")) {
                color(box, top.content);
            } else {
                leaf(box, top.content);
            }
            cursor.seek(box.end());
        }
    }

    /** A colour specification (T.800 section I.5.3.3): method, precedence, approximation, then space or profile. */
    private void color(Box box, OutputStream target) throws IOException {
        byte[] content = cursor.bytes(box.length());
        if (content.length < 3) {
            throw cursor.malformed("has a colour specification that is too short");
        }
        int method = content[0];
        if (method == 1 && content.length >= 7) {
            byte[] kept = Arrays.copyOf(content, Math.min(content.length, enumerated(content)));
            Box.write(target, "colr", kept);
            if (kept.length < content.length) {
                excess(content.length - kept.length);
            }
        } else if (method == 2 || method == 3) {
            byte[] profile = Arrays.copyOfRange(content, 3, content.length);
            Optional<byte[]> neutral = IccProfile.neutralise(profile);
            MetadataNames.icc(profile, "ICC profile", found);
            if (neutral.isPresent()) {
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                kept.write(content, 0, 3);
                kept.writeBytes(neutral.get());
                Box.write(target, "colr", kept.toByteArray());
            }
        } else {
            found.add(
                    Finding.of(Kind.UNKNOWN_DATA, "JP2 colr", "colour specification of another kind", content.length));
        }
    }

    /** CIELab and CIEJab have seven and six parameters behind the number of the space; other spaces have none. */
    private static int enumerated(byte[] content) {
        return switch (ByteBuffer.wrap(content).getInt(3)) {
            case 14 -> 7 + 28;
            case 19 -> 7 + 24;
            default -> 7;
        };
    }

    private void dropped(Box box) throws IOException {
        if (Jp2Boxes.role(box.type(), true) == Role.PROVENANCE && policy.refusesProvenance()) {
            throw new UnsupportedFormatException(
                    "JPEG 2000 holds a signed statement of origin (C2PA), which cleaning would"
                            + " break; it was refused as the policy asks");
        }
        boolean readable = box.length() <= cursor.context().limits().max(Limit.METADATA_BYTES);
        if (box.type().equals("xml ") && readable) {
            MetadataNames.xmp(cursor.bytes(box.length()), "JP2 xml", found);
        } else if (box.type().equals("uuid") && readable && box.length() > 16) {
            Jp2Uuid.name(cursor.bytes(box.length()), found);
        } else {
            found.add(Finding.of(Jp2Boxes.kind(box.type()), Jp2Boxes.name(box.type()), "box", box.size()));
        }
    }

    /** A header box whose end is not reached yet, and what is kept of it. */
    private record Open(Box box, ByteArrayOutputStream content) {}

    private static final class Measuring extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
