package dev.lethe.metadata.naming;

import static dev.lethe.metadata.SampleBlocks.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Finding;
import dev.lethe.spi.FindingCollector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Names of findings. */
class MetadataNamesTest {
    @Test
    void exif_names_a_maker_note_field_that_cannot_be_described() {
        // Nikon's ISO setting (tag 2) with no values at all: metadata-extractor reads it, then fails to describe it.
        ByteBuffer note = ByteBuffer.allocate(36).order(ByteOrder.LITTLE_ENDIAN);
        note.put(ascii("Nikon\0\2\20\0\0II")).putShort((short) 42).putInt(8);
        note.putShort((short) 1).putShort((short) 2).putShort((short) 3).putInt(0);
        ByteBuffer block = ByteBuffer.allocate(102).order(ByteOrder.LITTLE_ENDIAN);
        block.put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 2);
        block.putShort((short) 0x010F).putShort((short) 2).putInt(6).putInt(38);
        block.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(44);
        block.position(38);
        block.put(ascii("NIKON\0")).putShort((short) 1);
        block.putShort((short) 0x927C).putShort((short) 7).putInt(36).putInt(62);
        block.position(62);
        block.put(note.array());
        FindingCollector found = new FindingCollector();
        MetadataNames.exif(block.array(), "EXIF", found);
        assertThat(found.findings()).extracting(Finding::what).contains("ISO");
    }

    /** Found by fuzzing: metadata-extractor made room for as many objects as the list's trailer claims. */
    @Test
    void property_list_of_billions_of_objects_takes_no_memory() {
        ByteBuffer list = ByteBuffer.allocate(60);
        list.put("bplist00".getBytes(StandardCharsets.US_ASCII)).position(28);
        list.position(34);
        list.put((byte) 1)
                .put((byte) 1)
                .putLong(Integer.MAX_VALUE - 8L)
                .putLong(0)
                .putLong(8);
        ByteBuffer note = ByteBuffer.allocate(14 + 18 + 60);
        note.put("Apple iOS\0\0\1MM".getBytes(StandardCharsets.US_ASCII));
        note.putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 7)
                .putInt(60)
                .putInt(32)
                .putInt(0);
        note.put(list.array());
        ByteBuffer block = ByteBuffer.allocate(8 + 30 + 6 + 18 + note.capacity());
        block.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        block.putShort((short) 2)
                .putShort((short) 0x010F)
                .putShort((short) 2)
                .putInt(6)
                .putInt(38);
        block.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(44).putInt(0);
        block.put("Apple\0".getBytes(StandardCharsets.US_ASCII));
        block.putShort((short) 1)
                .putShort((short) 0x927C)
                .putShort((short) 7)
                .putInt(note.capacity())
                .putInt(62)
                .putInt(0);
        block.put(note.array());
        FindingCollector found = new FindingCollector();

        MetadataNames.exif(block.array(), "EXIF", found);

        assertThat(found.findings()).anyMatch(finding -> finding.what().equals("Make"));
    }
}
