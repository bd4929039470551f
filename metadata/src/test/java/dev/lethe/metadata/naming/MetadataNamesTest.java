package dev.lethe.metadata.naming;

import static dev.lethe.metadata.SampleBlocks.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Finding;
import dev.lethe.spi.FindingCollector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
}
