package dev.lethe.metadata;

import dev.lethe.metadata.icc.IccProfile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Metadata blocks for tests, built byte by byte: EXIF, XMP, IPTC, Photoshop resources, colour profiles. */
public final class SampleBlocks {
    private SampleBlocks() {}

    /** A little-endian EXIF block with an orientation, a camera model, a copyright notice, a time and a maker note. */
    public static byte[] exif(int orientation, String secret) {
        byte[] text = ascii(secret + "\0");
        int ifd0 = 2 + 12 * 4 + 4;
        int exif = 2 + 12 * 2 + 4;
        int texts = 8 + ifd0 + exif;
        ByteBuffer block = ByteBuffer.allocate(texts + 3 * text.length + 20).order(ByteOrder.LITTLE_ENDIAN);
        block.put(ascii("II")).putShort((short) 42).putInt(8);
        block.putShort((short) 4);
        entry(block, 0x0110, 2, text.length, texts);
        entry(block, 0x0112, 3, 1, orientation);
        entry(block, 0x8298, 2, text.length, texts + text.length);
        entry(block, 0x8769, 4, 1, 8 + ifd0);
        block.putInt(0).putShort((short) 2);
        entry(block, 0x9003, 2, 20, texts + 3 * text.length);
        entry(block, 0x927C, 7, text.length, texts + 2 * text.length);
        block.putInt(0);
        block.put(text).put(text).put(text).put(ascii("2024:02:29 12:34:56\0"));
        return block.array();
    }

    private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
        block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** The block that is left of {@link #exif} when only the orientation may stay. */
    public static byte[] orientationOnly(int orientation) {
        return ByteBuffer.allocate(26)
                .put(ascii("MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** An XMP packet with a creator and a document id. */
    public static byte[] xmp(String secret) {
        return ("<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                        + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                        + " xmlns:xmpMM='http://ns.adobe.com/xap/1.0/mm/' xmlns:xmp='http://ns.adobe.com/xap/1.0/'"
                        + " xmpMM:DocumentID='" + secret + "' xmp:CreatorTool='" + secret
                        + "'/></rdf:RDF></x:xmpmeta><?xpacket end='w'?>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An IPTC record with a by-line. */
    public static byte[] iptc(String secret) {
        byte[] text = ascii(secret);
        return ByteBuffer.allocate(5 + text.length)
                .put((byte) 0x1C)
                .put((byte) 2)
                .put((byte) 80)
                .putShort((short) text.length)
                .put(text)
                .array();
    }

    /** Photoshop's image resources, with the IPTC record in them. */
    public static byte[] photoshop(String secret) {
        byte[] iptc = iptc(secret);
        return ByteBuffer.allocate(12 + iptc.length + (iptc.length & 1))
                .put(ascii("8BIM"))
                .putShort((short) 0x0404)
                .putShort((short) 0)
                .putInt(iptc.length)
                .put(iptc)
                .array();
    }

    /** An RGB matrix profile (version 2) with a creator, device, date, id, description and a private tag. */
    public static byte[] profile(String secret) {
        byte[] text = ascii(secret + "\0");
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer table = ByteBuffer.allocate(4 + 12 * 7);
        table.putInt(7);
        int start = 128 + table.capacity();
        for (String tag : new String[] {"wtpt", "rXYZ", "gXYZ", "bXYZ"}) {
            table.put(ascii(tag)).putInt(start + data.size()).putInt(20);
            data.writeBytes(ByteBuffer.allocate(20)
                    .put(ascii("XYZ "))
                    .putInt(0)
                    .putInt(tag.hashCode() & 0xFFFF)
                    .putInt(0x8000)
                    .putInt(0x4000)
                    .array());
        }
        table.put(ascii("rTRC")).putInt(start + data.size()).putInt(14);
        data.writeBytes(ByteBuffer.allocate(16)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) 0x0233)
                .array());
        for (String tag : new String[] {"desc", "prVt"}) {
            int length = 12 + text.length + (tag.equals("desc") ? 78 : 0);
            table.put(ascii(tag)).putInt(start + data.size()).putInt(length);
            data.writeBytes(ByteBuffer.allocate(length + (-length & 3))
                    .put(ascii("desc"))
                    .putInt(0)
                    .putInt(text.length)
                    .put(text)
                    .array());
        }
        ByteBuffer header = ByteBuffer.allocate(128).putInt(start + data.size());
        header.put(4, ascii("lcms")).putInt(8, 0x02100000).put(12, ascii("mntrRGB XYZ "));
        header.putShort(24, (short) 2024).putShort(26, (short) 2).putShort(28, (short) 29);
        header.put(36, ascii("acspAPPL")).put(48, ascii("SECR")).put(52, ascii("MODL"));
        header.putInt(68, 0xF6D6).putInt(72, 0x10000).putInt(76, 0xD32D);
        header.put(80, ascii(secret.substring(0, 4))).put(84, ascii("0123456789abcdef"));
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        profile.writeBytes(header.array());
        profile.writeBytes(table.array());
        profile.writeBytes(data.toByteArray());
        return profile.toByteArray();
    }

    /** What is left of {@link #profile} once it is neutral. */
    public static byte[] neutralProfile() {
        return IccProfile.neutralise(profile("none")).orElseThrow();
    }

    /** A text as bytes. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
