package dev.lethe.metadata.heif;

import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.metadata.box.Box;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Reports what a movie box holds besides pictures and how to decode them. */
final class DroppedTracks {
    private static final long SECONDS_FROM_1904_TO_1970 = 2_082_844_800L;
    private static final int ENTRY_HEADER = 78;

    private final Movie movie;
    private final MetadataPolicy policy;
    private final HeifFindings findings;

    DroppedTracks(Movie movie, MetadataPolicy policy, HeifFindings findings) {
        this.movie = movie;
        this.policy = policy;
        this.findings = findings;
    }

    void report() throws IOException {
        times(movie.header(), "mvhd");
        boxes(movie.dropped());
        for (Track track : movie.tracks()) {
            if (movie.kept().contains(track)) {
                kept(track);
            } else {
                dropped(track);
            }
        }
    }

    private void times(Fields header, String box) throws IOException {
        boolean wide = header.version() != 0;
        for (String what : new String[] {"creation time", "modification time"}) {
            byte[] raw = header.bytes(wide ? 8 : 4);
            long seconds = new BigInteger(1, raw).longValue();
            if (seconds != 0) {
                findings.text(Kind.TIME, box, what, text(seconds));
            }
        }
    }

    private static String text(long seconds) {
        long sinceEpoch = seconds - SECONDS_FROM_1904_TO_1970;
        return Math.abs(sinceEpoch) < Integer.MAX_VALUE * 4L
                ? Instant.ofEpochSecond(sinceEpoch).toString()
                : "a time far away";
    }

    private void boxes(BoxTally boxes) {
        boxes.listed().forEach(this::box);
        if (boxes.more() > 0) {
            findings.structure(Kind.UNKNOWN_DATA, "moov", "further boxes", boxes.more());
        }
    }

    private void box(Box box) {
        switch (box.type()) {
            case "udta" -> findings.structure(Kind.TEXT, "udta", "user data", box.length());
            case "meta" -> findings.structure(Kind.UNKNOWN_DATA, "moov meta", "metadata of a track", box.length());
            case "sgpd", "sbgp", "sdtp", "cslg", "subs", "iods" ->
                findings.structure(Kind.TECHNICAL, "stbl", "hints about frames", box.length());
            default -> findings.structure(Kind.UNKNOWN_DATA, "moov", "unknown box", box.length());
        }
    }

    private void dropped(Track track) {
        switch (track.handler()) {
            case "pict", "vide", "auxv" ->
                findings.hidden(
                        track.references("thmb").isEmpty() ? "further track" : "thumbnail track", 0, Optional.empty());
            case "soun" -> findings.structure(Kind.UNKNOWN_DATA, "soun", "sound track", 0);
            default -> findings.structure(Kind.UNKNOWN_DATA, "trak", "track without pictures", 0);
        }
    }

    private void kept(Track track) throws IOException {
        times(track.fields("tkhd"), "tkhd");
        times(track.fields("mdhd"), "mdhd");
        language(track.fields("mdhd"));
        findings.text(Kind.SOFTWARE, "hdlr", "handler name", track.handlerName());
        boxes(track.dropped());
        Fields entries = track.fields("stsd").skip(8);
        while (entries.hasChild()) {
            entry(entries.child().body());
        }
    }

    private void language(Fields header) throws IOException {
        int width = header.version() == 0 ? 4 : 8;
        int code = header.skip(3L * width + 4).u16();
        if (code != 0 && code != 0x55C4) {
            char[] letters = {
                (char) ((code >> 10 & 31) + 0x60), (char) ((code >> 5 & 31) + 0x60), (char) ((code & 31) + 0x60)
            };
            findings.text(Kind.TECHNICAL, "mdhd", "language", new String(letters));
        }
    }

    private void entry(Fields in) throws IOException {
        byte[] header = in.bytes(ENTRY_HEADER);
        // A length, and as many characters in a field of 32 bytes.
        byte[] name = Arrays.copyOfRange(header, 43, 74);
        String text = new String(name, StandardCharsets.UTF_8).replace("\0", "").strip();
        findings.text(Kind.SOFTWARE, "stsd", "compressor name", text);
        while (in.hasChild()) {
            Fields.Child box = in.child();
            byte[] payload = box.body().rest();
            if (box.type().equals("colr")) {
                Optional<byte[]> after = ColorBox.rebuilt(payload, policy, in.context());
                after.ifPresentOrElse(
                        kept -> findings.changedColor(payload, kept), () -> findings.droppedProperty("colr", payload));
            } else if (HeifStructures.inSampleEntry(box.type()) == Role.PRIVATE) {
                boolean rates = box.type().equals("btrt");
                findings.structure(
                        rates ? Kind.TECHNICAL : Kind.UNKNOWN_DATA,
                        "stsd",
                        rates ? "bit rates" : "unknown box",
                        payload.length);
            }
        }
    }
}
