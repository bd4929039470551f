package dev.lethe.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteScanTest {
    private static int simple(byte[] bytes, int from, int to, byte wanted) {
        int i = from;
        while (i < to && bytes[i] != wanted) {
            i++;
        }
        return i;
    }

    @Test
    void scan_finds_each_value_beside_each_other_value() {
        for (int wanted = 0; wanted < 256; wanted++) {
            for (int other = 0; other < 256; other++) {
                byte[] bytes = new byte[19];
                java.util.Arrays.fill(bytes, (byte) other);
                int at = (wanted * 7 + other) % bytes.length;
                bytes[at] = (byte) wanted;
                int expected = wanted == other ? 0 : at;
                assertThat(ByteScan.indexOf(bytes, 0, bytes.length, (byte) wanted))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void scan_equals_a_plain_loop_for_all_ranges_when_bytes_are_nearly_equal() {
        Random random = new Random(1);
        byte[] near = {(byte) 0xFF, (byte) 0xFE, 0, 1, 0x7F, (byte) 0x80};
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = near[random.nextInt(near.length)];
            }
            int to = random.nextInt(bytes.length + 1);
            int from = random.nextInt(to + 1);
            byte wanted = near[random.nextInt(near.length)];
            assertThat(ByteScan.indexOf(bytes, from, to, wanted)).isEqualTo(simple(bytes, from, to, wanted));
        }
    }
}
