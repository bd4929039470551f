package dev.lethe.examples.photos;

import java.nio.charset.StandardCharsets;

/** Builds IPTC-IIM data sets: who took the picture, where, and what the caption says. */
final class IptcRecord {

    static final int OBJECT_NAME = 5;
    static final int KEYWORD = 25;
    static final int DATE_CREATED = 55;
    static final int TIME_CREATED = 60;
    static final int BY_LINE = 80;
    static final int CITY = 90;
    static final int SUB_LOCATION = 92;
    static final int COUNTRY = 101;
    static final int CREDIT = 110;
    static final int CONTACT = 118;
    static final int COPYRIGHT = 116;
    static final int CAPTION = 120;
    static final int CAPTION_WRITER = 122;

    private final ByteWriter out = ByteWriter.bigEndian();

    IptcRecord() {
        dataSet(1, 90, new byte[] {0x1B, '%', 'G'}); // the texts that follow are UTF-8
        dataSet(2, 0, new byte[] {0, 4});
    }

    IptcRecord add(int dataSet, String value) {
        dataSet(2, dataSet, value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private void dataSet(int record, int dataSet, byte[] value) {
        out.u8(0x1C).u8(record).u8(dataSet).u16(value.length).bytes(value);
    }
}
