package dev.lethe.compress.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.run.Cancellation;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeflateEncoderTest {
    private static final RunContext CONTEXT = RunContext.of(Limits.desktop());

    private static Map<String, DeflateEncoder> encoders() {
        Map<String, DeflateEncoder> encoders = new LinkedHashMap<>();
        encoders.put("fast", DeflateEncoder.fast());
        encoders.put("quick", DeflateEncoder.quick());
        encoders.put("standard", DeflateEncoder.standard());
        encoders.put("smallest", DeflateEncoder.smallest());
        return encoders;
    }

    private static Map<String, byte[]> inputs() {
        Map<String, byte[]> inputs = new LinkedHashMap<>();
        inputs.put("nothing", new byte[0]);
        inputs.put("one byte", new byte[] {42});
        inputs.put("two bytes", new byte[] {42, 42});
        inputs.put("one byte over and over", filled(70_000, (byte) 7));
        for (int length : new int[] {3, 4, 5, 257, 258, 259, 65_535, 65_536, 65_537}) {
            inputs.put(length + " at random", random(length, 256, length));
            inputs.put(length + " of two", random(length, 2, length));
        }
        inputs.put("text", text(150_000));
        inputs.put("period of 300", periodic(50_000, 300));
        inputs.put("period of 32768", periodic(100_000, 32_768));
        inputs.put("period of 32767", periodic(100_000, 32_767));
        inputs.put("period of 40000", periodic(100_000, 40_000));
        inputs.put("noise, then zeros, then text", changing());
        return inputs;
    }

    private static byte[] filled(int length, byte value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, value);
        return bytes;
    }

    private static byte[] random(int length, int variety, long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.nextInt(variety);
        }
        return bytes;
    }

    private static byte[] text(int length) {
        Random random = new Random(9);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int word = (int) Math.abs(random.nextGaussian() * 300);
            text.append(Integer.toString(word * 7919 + 1000, 26)).append(random.nextInt(12) == 0 ? ".\n" : " ");
        }
        return text.substring(0, length).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static byte[] periodic(int length, int period) {
        byte[] bytes = random(length, 256, period);
        for (int i = period; i < length; i++) {
            bytes[i] = bytes[i - period];
        }
        return bytes;
    }

    private static byte[] changing() {
        byte[] bytes = new byte[180_000];
        System.arraycopy(random(60_000, 256, 5), 0, bytes, 0, 60_000);
        System.arraycopy(text(60_000), 0, bytes, 120_000, 60_000);
        return bytes;
    }

    static Stream<Arguments> cases() {
        return encoders().entrySet().stream()
                .flatMap(encoder -> inputs().entrySet().stream()
                        .map(input ->
                                Arguments.of(encoder.getKey(), input.getKey(), encoder.getValue(), input.getValue())));
    }

    private static byte[] inflate(byte[] zlib, int expected, boolean raw) throws DataFormatException {
        Inflater inflater = new Inflater(raw);
        try {
            inflater.setInput(zlib);
            byte[] out = new byte[expected + 1];
            int done = 0;
            while (!inflater.finished()) {
                int n = inflater.inflate(out, done, out.length - done);
                assertThat(n > 0 || inflater.finished()).as("data end early").isTrue();
                done += n;
            }
            assertThat(inflater.getRemaining()).as("bytes after the end").isZero();
            return Arrays.copyOf(out, done);
        } finally {
            inflater.end();
        }
    }

    private static byte[] reference(byte[] bytes) {
        Deflater deflater = new Deflater(9);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + bytes.length / 100 + 100];
            return Arrays.copyOf(out, deflater.deflate(out));
        } finally {
            deflater.end();
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void bytes_come_back_and_take_no_more_than_zlib(String name, String input, DeflateEncoder encoder, byte[] bytes)
            throws Exception {
        byte[] small = encoder.zlib(bytes, CONTEXT);

        assertThat(inflate(small, bytes.length, false)).isEqualTo(bytes);
        int slack = name.equals("fast") ? bytes.length / 100 + 8 : 0;
        assertThat(small.length).isLessThanOrEqualTo(reference(bytes).length + slack);
    }

    @Test
    void many_small_inputs_come_back() throws Exception {
        Random random = new Random(4);
        for (DeflateEncoder encoder : encoders().values()) {
            for (int i = 0; i < 60; i++) {
                byte[] bytes = random(random.nextInt(600), 1 + random.nextInt(1 << random.nextInt(9)), i);
                if (i % 3 == 0 && bytes.length > 1) {
                    bytes = periodic(bytes.length, 1 + random.nextInt(bytes.length));
                }
                assertThat(inflate(encoder.zlib(bytes, CONTEXT), bytes.length, false))
                        .isEqualTo(bytes);
            }
        }
    }

    @Test
    void matches_reach_over_the_parts_that_a_long_input_is_divided_into() throws Exception {
        byte[] bytes = periodic(3_000_000, 20_000);
        for (DeflateEncoder encoder : encoders().values()) {
            byte[] small = encoder.withBlockBytes(1 << 18).zlib(bytes, CONTEXT);

            assertThat(inflate(small, bytes.length, false)).isEqualTo(bytes);
            assertThat(small.length).isLessThan(60_000);
        }
    }

    @Test
    void what_is_written_does_not_depend_on_how_it_comes() throws Exception {
        byte[] bytes = changing();
        for (DeflateEncoder encoder : encoders().values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (DeflateOutput output = encoder.zlib(out, CONTEXT)) {
                int done = 0;
                for (int n = 1; done < bytes.length; n = n * 3 + 1) {
                    int count = Math.min(n, bytes.length - done);
                    output.write(bytes, done, count);
                    done += count;
                }
            }
            assertThat(out.toByteArray()).isEqualTo(encoder.zlib(bytes, CONTEXT));
        }
    }

    @Test
    void raw_data_have_no_frame() throws Exception {
        byte[] bytes = text(5000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflateOutput output = DeflateEncoder.standard().raw(out, CONTEXT)) {
            for (byte b : bytes) {
                output.write(b);
            }
        }
        assertThat(inflate(out.toByteArray(), bytes.length, true)).isEqualTo(bytes);
        assertThat(out.size()).isEqualTo(DeflateEncoder.standard().zlib(bytes, CONTEXT).length - 6);
    }

    @Test
    void more_effort_gives_fewer_bytes() throws Exception {
        byte[] bytes = text(150_000);
        int before = reference(bytes).length;
        for (DeflateEncoder encoder : encoders().values()) {
            int length = encoder.zlib(bytes, CONTEXT).length;
            assertThat(length).isLessThanOrEqualTo(before);
            before = length;
        }
    }

    @Test
    void cancelled_run_stops() {
        Cancellation cancellation = new Cancellation();
        RunContext context = RunContext.of(Limits.desktop(), new MemoryBudget(1 << 30), cancellation);
        cancellation.cancel();
        for (DeflateEncoder encoder : encoders().values()) {
            assertThatThrownBy(() -> encoder.zlib(text(100), context)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void memory_is_borrowed_and_given_back() throws IOException {
        MemoryBudget budget = new MemoryBudget(DeflateEncoder.standard().memory());
        RunContext context = RunContext.of(Limits.desktop(), budget, new Cancellation());
        DeflateEncoder.standard().zlib(new byte[2_000_000], context);
        assertThat(budget.used()).isZero();

        RunContext tight = RunContext.of(Limits.desktop(), new MemoryBudget(1 << 20), new Cancellation());
        assertThatThrownBy(() -> DeflateEncoder.standard().zlib(new byte[2_000_000], tight))
                .isInstanceOf(LimitExceededException.class);
        assertThat(inflatedLength(DeflateEncoder.standard().withBlockBytes(4096).zlib(new byte[2_000_000], tight)))
                .isEqualTo(2_000_000);
    }

    private static int inflatedLength(byte[] zlib) {
        try {
            return inflate(zlib, 2_000_000, false).length;
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void output_that_has_ended_takes_nothing_more() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeflateOutput output = DeflateEncoder.fast().zlib(out, CONTEXT);
        output.finish();
        int length = out.size();
        output.close();
        output.finish();

        assertThat(out.size()).isEqualTo(length);
        assertThatThrownBy(() -> output.write(1)).isInstanceOf(IOException.class);
    }

    @Test
    void block_length_out_of_range_is_refused() {
        assertThatThrownBy(() -> DeflateEncoder.fast().withBlockBytes(4095))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeflateEncoder.fast().withBlockBytes(1 << 21))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
