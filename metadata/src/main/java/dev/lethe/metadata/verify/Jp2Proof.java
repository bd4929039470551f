package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Walks a written JPEG 2000 and objects to boxes and codestream segments that neither decode nor display it. */
public final class Jp2Proof implements StructureProof {
    private static final Set<String> OUTER = Set.of("jp2h", "jpch", "jplh");
    private static final Set<String> OUTER_LEAVES = Set.of("jP  ", "ftyp", "rreq");
    private static final Set<String> INNER_LEAVES = Set.of("ihdr", "bpcc", "pclr", "cmap", "cdef", "opct", "creg");

    /** A proof; all are alike. */
    public Jp2Proof() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.JP2;
    }

    @Override
    public void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException {
        ByteCursor in = new ByteCursor(picture, "The written JPEG 2000", context);
        boolean bare = in.u16be() == 0xFF4F;
        in.seek(0);
        if (bare) {
            codestream(in, in.length(), residue);
        } else {
            boxes(in, policy, residue);
        }
    }

    private static void boxes(ByteCursor in, MetadataPolicy policy, FindingCollector residue) throws IOException {
        Deque<Long> ends = new ArrayDeque<>();
        ends.push(in.length());
        boolean coded = false;
        while (in.position() < in.length()) {
            while (ends.size() > 1 && in.position() >= ends.element()) {
                ends.pop();
            }
            in.context().countSegment();
            long start = in.position();
            long size = in.u32be();
            String type = new String(in.bytes(4), java.nio.charset.StandardCharsets.ISO_8859_1);
            long end = start + (size == 1 ? in.i64be() : size);
            if (end < in.position() || end > ends.element()) {
                throw in.malformed("has a box that does not fit");
            }
            boolean top = ends.size() == 1;
            if (contains(type, top, policy)) {
                ends.push(end);
                continue;
            }
            if (type.equals("jp2c") && top) {
                codestream(in, end, residue);
                coded = true;
            } else if (type.equals("colr") && !top) {
                color(in, end, policy, residue);
            } else if (!leaf(type, top, policy) || tooLong(type, end - in.position())) {
                residue.add(Finding.of(Kind.UNKNOWN_DATA, "JP2 box", "box", end - start));
            }
            in.seek(end);
        }
        if (!coded) {
            throw in.malformed("holds no codestream");
        }
    }

    private static boolean contains(String type, boolean top, MetadataPolicy policy) {
        return top ? OUTER.contains(type) : type.equals("cgrp") || type.equals("res ") && policy.keeps(Role.DISPLAY);
    }

    private static boolean leaf(String type, boolean top, MetadataPolicy policy) {
        boolean resolution = (type.equals("resc") || type.equals("resd")) && policy.keeps(Role.DISPLAY);
        return top ? OUTER_LEAVES.contains(type) : INNER_LEAVES.contains(type) || resolution;
    }

    private static boolean tooLong(String type, long length) {
        return type.equals("ihdr") && length > 14
                || type.equals("jP  ") && length > 4
                || type.startsWith("res") && length > 10;
    }

    private static void color(ByteCursor in, long end, MetadataPolicy policy, FindingCollector residue)
            throws IOException {
        byte[] content = in.bytes(end - in.position());
        if (content.length > 3 && content[0] != 1) {
            byte[] profile = java.util.Arrays.copyOfRange(content, 3, content.length);
            // In this format the profile is how the colour is told at all, so it stays under every policy.
            IccProof.check(profile, policy.withColorProfileKept(), residue);
        } else if (content.length > 35 || content.length > 7 && content[6] != 14 && content[6] != 19) {
            residue.add(Finding.of(Kind.UNKNOWN_DATA, "JP2 colr", "bytes behind its content", content.length));
        }
    }

    private static void codestream(ByteCursor in, long end, FindingCollector residue) throws IOException {
        in.skip(2);
        int marker = segments(in, 0xFF90, residue);
        while (marker == 0xFF90) {
            long start = in.position() - 2;
            in.skip(4);
            long length = in.u32be();
            in.skip(2);
            segments(in, 0xFF93, residue);
            if (length < 14 || start + length > end - 2) {
                throw in.malformed("has a tile part that does not fit");
            }
            in.seek(start + length);
            marker = in.u16be();
        }
        if (marker != 0xFFD9) {
            throw in.malformed("has a codestream without an end");
        }
        if (in.position() != end) {
            residue.add(Finding.of(Kind.TRAILING_DATA, "after the end of the codestream", "data", end - in.position()));
        }
    }

    private static int segments(ByteCursor in, int until, FindingCollector residue) throws IOException {
        int marker = in.u16be();
        while (marker != until) {
            in.context().countSegment();
            if (marker < 0xFF4F || marker > 0xFF7F) {
                throw in.malformed("has no marker where one must be");
            }
            // Comment and tile-part lengths.
            if (marker == 0xFF64 || marker == 0xFF55) {
                residue.add(Finding.of(Kind.TEXT, "JPEG 2000 header", "segment", in.remaining()));
            }
            in.skip(in.u16be() - 2L);
            marker = in.u16be();
        }
        return marker;
    }
}
