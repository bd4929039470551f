package dev.lethe.metadata.heif;

import static dev.lethe.metadata.heif.HeifBytes.ascii;
import static dev.lethe.metadata.heif.HeifBytes.box;
import static dev.lethe.metadata.heif.HeifBytes.concat;
import static dev.lethe.metadata.heif.HeifBytes.u16;
import static dev.lethe.metadata.heif.HeifBytes.u32;
import static dev.lethe.metadata.heif.SequenceBytes.entry;
import static dev.lethe.metadata.heif.SequenceBytes.movie;
import static dev.lethe.metadata.heif.SequenceBytes.track;

import dev.lethe.metadata.exif.ExifBytes;
import dev.lethe.metadata.icc.IccBytes;
import dev.lethe.metadata.icc.IccProfile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Pictures for tests of HEIF and AVIF, which differ in coding and brands only. */
final class HeifSamples {
    static final byte[] NEUTRAL =
            IccProfile.neutralise(IccBytes.profile("nobody")).orElseThrow();
    static final String ALPHA = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha";
    private static final String PICTURE = "PIC ";

    private final String coding;
    private final String setupType;
    private final byte[] setup;
    private final byte[] loadedSetup;
    private final String[] brands;
    private final String[] sequenceBrands;

    private HeifSamples(
            String coding, String setupType, byte[] setup, byte[] loadedSetup, String[] brands, String[] sequence) {
        this.coding = coding;
        this.setupType = setupType;
        this.setup = setup;
        this.loadedSetup = loadedSetup;
        this.brands = brands;
        this.sequenceBrands = sequence;
    }

    static HeifSamples heif(String secret) {
        byte[] head = new byte[22];
        head[0] = 1;
        head[17] = (byte) 0xF8;
        byte[] parameters = concat(new byte[] {(byte) 0xA1}, u16(1), u16(4), ascii("SPS."));
        byte[] message = concat(new byte[] {39}, u16(1), u16(secret.length()), ascii(secret));
        return new HeifSamples(
                "hvc1",
                "hvcC",
                concat(head, new byte[] {1}, parameters),
                concat(head, new byte[] {2}, message, parameters, ascii(secret)),
                new String[] {"heic", "mif1"},
                new String[] {"hevc", "msf1", "mif1", "iso8"});
    }

    static HeifSamples avif(String secret) {
        byte[] head = {(byte) 0x81, 0, 0x0C, 0};
        byte[] sequence = {0x0A, 3, 1, 2, 3};
        byte[] message = concat(new byte[] {0x2A, (byte) secret.length()}, ascii(secret));
        return new HeifSamples(
                "av01",
                "av1C",
                concat(head, sequence),
                concat(head, sequence, message),
                new String[] {"avif", "mif1", "miaf"},
                new String[] {"avis", "msf1", "mif1", "avif"});
    }

    static byte[] size(int width, int height) {
        return u32(0, width, height);
    }

    static byte[] urn(String name) {
        return concat(u32(0), ascii(name + "\0"));
    }

    static byte[] exifItem(byte[] block) {
        return concat(u32(6), ascii("Exif\0\0"), block);
    }

    static byte[] profile(byte[] icc) {
        return concat(ascii("prof"), icc);
    }

    /** A grid of two tiles, turned, with a profile and a transparency of one picture. */
    HeifBytes plain() {
        return pictures(new HeifBytes(brands), "", setup, NEUTRAL);
    }

    private HeifBytes pictures(HeifBytes file, String name, byte[] decoder, byte[] icc) {
        return file.small(1, "grid", "\0\0\0\1\0\200\0\60")
                .item(2, coding, 1, name, PICTURE + "left")
                .item(3, coding, 1, name, PICTURE + "right")
                .item(4, coding, 1, name, PICTURE + "alpha")
                .property(setupType, decoder, -2, -3, -4)
                .property("ispe", size(64, 48), 2, 3)
                .property("ispe", size(128, 48), 1, 4)
                .property("pixi", new byte[] {0, 0, 0, 0, 3, 8, 8, 8}, 1)
                .property("colr", profile(icc), 1)
                .property("colr", concat(ascii("nclx"), u16(1), u16(13), u16(6), new byte[] {(byte) 0x80}), 1)
                .property("irot", new byte[] {1}, -1)
                .property("auxC", name.isEmpty() ? urn(ALPHA) : concat(urn(ALPHA), ascii(name)), -4)
                .reference("dimg", 1, 2, 3)
                .reference("auxl", 4, 1);
    }

    /** The same with every private carrier. */
    byte[] loaded(String secret) {
        String[] more = Arrays.copyOf(brands, brands.length + 1);
        more[brands.length] = secret.substring(0, 4);
        HeifBytes file = pictures(new HeifBytes(more), secret, loadedSetup, IccBytes.profile(secret));
        return file.handlerName(secret)
                .item(5, "Exif", exifItem(ExifBytes.block(secret)))
                .item(6, "mime", 1, "\0application/rdf+xml", xmp(secret))
                .item(7, "mime", 0, secret + "\0text/plain", secret)
                .item(8, "uri ", 0, secret + "\0urn:" + secret, secret)
                .item(9, coding, 0, secret, "THUMB " + secret)
                .item(10, coding, 0, secret, "DEPTH " + secret)
                .item(11, coding, 1, secret, "HIDDEN " + secret)
                .item(12, "tmap", 0, secret, "TMAP " + secret)
                .item(13, coding, 0, secret, "GAIN " + secret)
                .item(14, "jumb", 1, secret, secret)
                .item(15, "zzzz", 0, secret, secret)
                .reference("cdsc", 5, 1)
                .reference("cdsc", 6, 1)
                .reference("thmb", 9, 1)
                .reference("auxl", 10, 1)
                .reference("dimg", 12, 1, 13)
                .property("auxC", urn("urn:mpeg:hevc:2015:auxid:2"), -10)
                .property("udes", concat(u32(0), ascii("en\0" + secret + "\0\0\0")), 1)
                .property("crtt", concat(u32(0, 1), u32(0x12345678)), 1)
                .property("uuid", ascii("0123456789abcdef" + secret), 1)
                .property("ispe", concat(size(128, 48), ascii(secret)), 9)
                .inMeta(box("uuid", ascii("0123456789abcdef" + secret)))
                .inMeta(box("xml ", u32(0), ascii(secret)))
                .inMeta(box("grpl", box("brst", u32(0, 7, 2, 1, 9))))
                .between(box("free", ascii(secret)))
                .between(box("uuid", ascii("0123456789abcdef" + secret)))
                .between(box("moov", ascii(secret + "......")))
                .after(box("mpvd", ascii(secret)))
                .after(box("sefd", ascii(secret)))
                .after(box("meta", u32(0), ascii(secret)))
                .after(box("mdat", ascii(secret)))
                .after(box("ftyp", ascii("isom" + secret)))
                .bytes();
    }

    private static String xmp(String secret) {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' dc:source='" + secret
                + "'/></rdf:RDF></x:xmpmeta>";
    }

    /** Two pictures side by side, neither hidden. */
    byte[] collection() {
        return new HeifBytes(brands)
                .item(7, coding, 0, "", PICTURE + "one")
                .item(3, coding, 0, "", PICTURE + "two")
                .primary(3)
                .property(setupType, setup, -7, -3)
                .property("ispe", size(20, 10), 7, 3)
                .bytes();
    }

    /** An animation with transparency, and without stills. */
    byte[] sequence() {
        return new HeifBytes(sequenceBrands)
                .movie(
                        place -> movie(0, main("", 0, place, ""), alpha("", 0, place + 16)),
                        "PIC .one" + "PIC .two" + "PIC a on" + "PIC b tw")
                .bytes();
    }

    /** The same with every private carrier of a movie box, and a still beside. */
    byte[] loadedSequence(String secret) {
        byte[] metadata = box("meta", u32(0), ascii(secret));
        byte[] thumbnails = box("tref", box("thmb", u32(1)));
        byte[] sound = track(5, "soun", secret, 77, entry("mp4a", secret), 0);
        return new HeifBytes(sequenceBrands)
                .item(1, coding, 0, secret, PICTURE + "still")
                .property(setupType, loadedSetup, -1)
                .property("ispe", size(64, 48), 1)
                .movie(
                        place -> movie(
                                0x5EC4E7,
                                main(secret, 0x5EC4E7, place, secret),
                                alpha(secret, 0x5EC4E7, place + 16),
                                track(
                                        3,
                                        "pict",
                                        secret,
                                        9,
                                        entry(coding, "", box(setupType, setup)),
                                        place + 32,
                                        thumbnails),
                                sound,
                                box("udta", ascii(secret)),
                                metadata),
                        "PIC .one" + "PIC .two" + "PIC a on" + "PIC b tw" + "THUMB " + secret.substring(0, 10))
                .bytes();
    }

    private byte[] main(String name, int time, int place, String secret) {
        byte[] extra = secret.isEmpty() ? new byte[0] : concat(box("udta", ascii(secret)), box("meta", ascii(secret)));
        byte[] colour = box("colr", concat(ascii("nclx"), u16(1), u16(13), u16(6), new byte[] {(byte) 0x80}));
        byte[] unknown = secret.isEmpty() ? new byte[0] : box("zzzz", ascii(secret));
        byte[] decoder = box(setupType, secret.isEmpty() ? setup : loadedSetup);
        return track(1, "pict", name, time, entry(coding, name, decoder, colour, unknown), place, extra);
    }

    private byte[] alpha(String name, int time, int place) {
        byte[] type = box("auxi", urn(ALPHA));
        return track(
                2,
                "auxv",
                name,
                time,
                entry(coding, name, box(setupType, setup), type),
                place,
                box("tref", box("auxl", u32(1))));
    }

    /** Everything that the test pictures mark as picture data, wherever a file says that it lies. */
    static byte[] coded(byte[] file) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        Map<Integer, byte[]> top = new TreeMap<>();
        boxes(file, 0, file.length, top);
        for (Map.Entry<Integer, byte[]> box : top.entrySet()) {
            String type = new String(file, box.getKey() + 4, 4, StandardCharsets.ISO_8859_1);
            if (type.equals("meta")) {
                items(file, box.getKey() + 12, box.getKey() + box.getValue().length, coded);
            } else if (type.equals("moov")) {
                chunks(file, box.getKey(), box.getKey() + box.getValue().length, coded);
            }
        }
        return coded.toByteArray();
    }

    private static void boxes(byte[] file, int from, int to, Map<Integer, byte[]> found) {
        int at = from;
        while (at + 8 <= to) {
            int size = ByteBuffer.wrap(file).getInt(at);
            if (size < 8 || size > to - at) {
                return;
            }
            found.put(at, Arrays.copyOfRange(file, at, at + size));
            at += size;
        }
    }

    private static void items(byte[] file, int from, int to, ByteArrayOutputStream coded) {
        Map<Integer, byte[]> tables = new TreeMap<>();
        boxes(file, from, to, tables);
        tables.values().stream().filter(table -> text(table, 4).equals("iloc")).forEach(table -> {
            ByteBuffer in = ByteBuffer.wrap(table);
            boolean methods = in.get(8) == 1;
            int at = 16;
            for (int i = 0; i < in.getShort(14); i++) {
                boolean small = methods && in.getShort(at + 2) == 1;
                at += methods ? 8 : 6;
                piece(file, small ? -1 : in.getInt(at), in.getInt(at + 4), coded);
                at += 8;
            }
        });
    }

    private static void chunks(byte[] file, int from, int to, ByteArrayOutputStream coded) {
        for (int at = from; at + 16 <= to; at++) {
            if (text(file, at).equals("stco")) {
                piece(file, ByteBuffer.wrap(file).getInt(at + 12), 16, coded);
            }
        }
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static void piece(byte[] file, int start, int size, ByteArrayOutputStream coded) {
        if (start >= 0 && start + size <= file.length && text(file, start).equals(PICTURE)) {
            coded.write(file, start, size);
        }
    }
}
