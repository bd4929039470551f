package dev.lethe.examples.photos;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Builds a JUMBF box tree that looks like the content credentials an editor attaches (unsigned). */
final class JumbfBox {

    private static final String UUID_TAIL = "00110010800000AA00389B71";

    private JumbfBox() {}

    /** Gives a manifest store that holds one manifest with one JSON assertion. */
    static byte[] credentials(String manifest, String assertionLabel, String json) {
        byte[] content = box("json", json.getBytes(StandardCharsets.UTF_8));
        byte[] assertion = superBox("json", assertionLabel, content);
        byte[] assertions = superBox("c2as", "c2pa.assertions", assertion);
        return superBox("c2pa", "c2pa", superBox("c2ma", manifest, assertions));
    }

    private static byte[] superBox(String type, String label, byte[] content) {
        ByteWriter description = ByteWriter.bigEndian().text(type);
        description.bytes(HexFormat.of().parseHex(UUID_TAIL));
        description.u8(3).utf8(label).u8(0); // may be requested, has a label
        byte[] described = box("jumd", description.toByteArray());
        return box(
                "jumb", ByteWriter.bigEndian().bytes(described).bytes(content).toByteArray());
    }

    private static byte[] box(String type, byte[] content) {
        ByteWriter out = ByteWriter.bigEndian().u32(8 + content.length);
        return out.text(type).bytes(content).toByteArray();
    }
}
