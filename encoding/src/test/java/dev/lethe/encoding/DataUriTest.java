package dev.lethe.encoding;

import static dev.lethe.encoding.TestPictures.context;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.run.RunContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataUriTest {
    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] decode(String uri) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataUri.read(uri, out, context());
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 100, 49_151, 49_152, 49_153, 200_000})
    void content_comes_back_and_the_length_is_known(int length) throws IOException {
        byte[] content = random(length);
        String uri = DataUri.of(ImageFormat.PNG, content);
        StringWriter written = new StringWriter();
        DataUri.write("image/png", new ByteArrayInputStream(content), written);
        ByteArrayOutputStream piecewise = new ByteArrayOutputStream();
        try (OutputStream encoding = DataUri.encoding("image/png", piecewise)) {
            for (int i = 0; i < length; i += 777) {
                encoding.write(content, i, Math.min(777, length - i));
            }
        }

        assertThat(uri)
                .isEqualTo("data:image/png;base64," + Base64.getEncoder().encodeToString(content))
                .hasSize((int) DataUri.length("image/png", length))
                .isEqualTo(written.toString())
                .isEqualTo(piecewise.toString(StandardCharsets.US_ASCII));
        assertThat(decode(uri)).isEqualTo(content);
    }

    @Test
    void content_is_described() throws IOException {
        OutputStream nowhere = OutputStream.nullOutputStream();
        assertThat(DataUri.read("data:image/png;base64,AAAA", nowhere, context()))
                .isEqualTo(new DataUri.Content("image/png", true, 3));
        assertThat(DataUri.read("DATA:,a%20b", nowhere, context()))
                .isEqualTo(new DataUri.Content("text/plain;charset=US-ASCII", false, 3));
        assertThat(DataUri.read("data:;charset=utf-8;BASE64,AA==", nowhere, context()))
                .isEqualTo(new DataUri.Content("text/plain;charset=utf-8", true, 1));
    }

    @Test
    void forms_that_browsers_take_are_taken() throws IOException {
        assertThat(decode("data:image/gif;base64,R0lG\r\n ODlh")).asString().isEqualTo("GIF89a");
        assertThat(decode("data:image/gif;base64,R0lGODg%3D")).asString().isEqualTo("GIF88");
        assertThat(decode("data:image/gif;base64,R0lGODg")).asString().isEqualTo("GIF88");
        assertThat(decode("data:image/svg+xml,%3Csvg%2f>")).asString().isEqualTo("<svg/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data:",
                "data:image/png;base64",
                "http://example.org/a.png",
                "data:image/png;base64,A",
                "data:image/png;base64,AAAAA",
                "data:image/png;base64,A===",
                "data:image/png;base64,AA=A",
                "data:image/png;base64,AAAA=",
                "data:image/png;base64,AA-_",
                "data:image/png;base64,AA\u00e9A",
                "data:image/png;base64,AA%4",
                "data:image/png;base64,AA%zz",
                "data:image/png,a#b",
                "data:image/png,\u00e9",
                "data:image/<b>;base64,AAAA",
                "data:image/png\n;base64,AAAA"
            })
    void anything_else_is_a_typed_error(String uri) {
        assertThatThrownBy(() -> decode(uri)).isInstanceOf(MalformedImageException.class);
    }

    @Test
    void endless_header_is_refused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'd';
            }
        };
        assertThatThrownBy(() -> DataUri.read(endless, OutputStream.nullOutputStream(), context()))
                .isInstanceOf(MalformedImageException.class);
    }

    @Test
    void content_is_limited() {
        RunContext run = RunContext.of(Limits.desktop().withMaxBytes(10));
        String uri = DataUri.of(ImageFormat.PNG, new byte[11]);
        assertThatThrownBy(() -> DataUri.read(uri, OutputStream.nullOutputStream(), run))
                .isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> DataUri.read("data:,aaaaaaaaaaa", OutputStream.nullOutputStream(), run))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void media_type_can_not_smuggle_markup() {
        for (String type : new String[] {"", "image", "image/png\"", "image/png,", "image/png;base64", "a b/c"}) {
            assertThatThrownBy(() -> DataUri.of(type, new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("mediaType");
        }
    }

    @Test
    void large_content_streams_both_ways() throws IOException {
        long length = 96L << 20;
        InputStream content = new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 65 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                int n = (int) Math.min(left, count);
                java.util.Arrays.fill(target, offset, offset + n, (byte) 65);
                left -= n;
                return n == 0 ? -1 : n;
            }
        };
        Counting counted = new Counting();
        DataUri.write("image/tiff", content, counted);
        assertThat(counted.count).isEqualTo(DataUri.length("image/tiff", length));
    }

    private static final class Counting extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }

    @Test
    void lengths_beyond_any_array_are_exact() {
        long gib = 1L << 30;
        assertThat(DataUri.length("image/png", gib)).isEqualTo(22 + (gib + 2) / 3 * 4);
        assertThatThrownBy(() -> DataUri.length("image/png", Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> DataUri.length("image/png", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inlining_is_advised_against_by_size() {
        assertThat(DataUri.advice("image/png", 8192)).isEmpty();
        assertThat(DataUri.advice("image/png", 8193))
                .hasValueSatisfying(why -> assertThat(why).contains("10946 characters", "cached"));
        assertThat(DataUri.advice("image/png", 24_000_000))
                .hasValueSatisfying(why -> assertThat(why).contains("some browsers refuse"));
    }

    @Test
    void white_space_padding_and_escapes_may_stand_anywhere() throws IOException {
        byte[] content = random(50_000);
        String text = Base64.getEncoder().encodeToString(content);
        StringBuilder mixed = new StringBuilder("data:image/png;base64,");
        Random random = new Random(5);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int what = random.nextInt(40);
            mixed.append(what == 0 ? "\r\n" : what == 1 ? " " : "");
            mixed.append(what == 2 || c == '=' ? String.format("%%%02X", (int) c) : String.valueOf(c));
        }
        assertThat(decode(mixed.toString())).isEqualTo(content);
    }
}
