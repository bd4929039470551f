package dev.lethe.examples.photos;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds a matrix colour profile close to Display P3 that also names the very device it was made on. */
final class IccProfile {

    private static final int HEADER_LENGTH = 128;

    private IccProfile() {}

    /** Gives a profile whose texts carry the description, the device model and the copyright owner. */
    static byte[] displayP3(String description, String deviceModel, String copyright) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", text(description));
        tags.put("cprt", text(copyright));
        tags.put("dmnd", text("Lumora Devices (invented)"));
        tags.put("dmdd", text(deviceModel));
        tags.put("wtpt", xyz(0.96420, 1.00000, 0.82491));
        tags.put("rXYZ", xyz(0.51512, 0.24120, -0.00105));
        tags.put("gXYZ", xyz(0.29198, 0.69225, 0.04189));
        tags.put("bXYZ", xyz(0.15710, 0.06657, 0.78407));
        tags.put(
                "chad",
                fixed("sf32", 1.04788, 0.02292, -0.05020, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168));
        tags.put("rTRC", curve());
        tags.put("gTRC", curve());
        tags.put("bTRC", curve());
        return assemble(tags);
    }

    private static byte[] assemble(Map<String, byte[]> tags) {
        ByteWriter table = ByteWriter.bigEndian().u32(tags.size());
        ByteWriter data = ByteWriter.bigEndian();
        int dataAt = HEADER_LENGTH + 4 + 12 * tags.size();
        tags.forEach((name, value) -> {
            table.text(name).u32(dataAt + data.size()).u32(value.length);
            data.bytes(value).align(4);
        });
        ByteWriter out = ByteWriter.bigEndian();
        out.u32(dataAt + data.size()).text("LUMO").u32(0x04200000).text("mntrRGB XYZ ");
        out.u16(2024).u16(3).u16(14).u16(9).u16(26).u16(53); // made on 14 March 2024, 09:26:53
        out.text("acspAPPL").u32(0).text("LUMO").text("P9\0\0").zeros(8).u32(0);
        out.bytes(whitePoint()).text("LUMO").zeros(44);
        return out.bytes(table.toByteArray()).bytes(data.toByteArray()).toByteArray();
    }

    private static byte[] whitePoint() {
        return ByteWriter.bigEndian().u32(0xF6D6).u32(0x10000).u32(0xD32D).toByteArray();
    }

    private static byte[] text(String value) {
        byte[] utf16 = value.getBytes(StandardCharsets.UTF_16BE);
        ByteWriter out = ByteWriter.bigEndian().text("mluc").u32(0).u32(1).u32(12);
        return out.text("enUS").u32(utf16.length).u32(28).bytes(utf16).toByteArray();
    }

    private static byte[] xyz(double x, double y, double z) {
        return fixed("XYZ ", x, y, z);
    }

    /** Gives the sRGB tone curve as the five parameters of a parametric curve. */
    private static byte[] curve() {
        ByteWriter out = ByteWriter.bigEndian().text("para").u32(0).u16(3).u16(0);
        return out.bytes(numbers(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045))
                .toByteArray();
    }

    private static byte[] fixed(String type, double... values) {
        return ByteWriter.bigEndian().text(type).u32(0).bytes(numbers(values)).toByteArray();
    }

    private static byte[] numbers(double... values) {
        ByteWriter out = ByteWriter.bigEndian();
        for (double value : values) {
            out.u32(Math.round(value * 65536));
        }
        return out.toByteArray();
    }
}
