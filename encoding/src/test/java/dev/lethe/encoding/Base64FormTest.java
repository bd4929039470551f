package dev.lethe.encoding;

import static dev.lethe.encoding.TestPictures.context;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.MalformedImageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base64FormTest {
    private static final List<Base64Form> FORMS = List.of(
            Base64Form.standard(),
            Base64Form.forUrls(),
            Base64Form.mime(),
            Base64Form.standard().wrappedAt(1),
            Base64Form.forUrls().wrappedAt(7),
            new Base64Form(true, true, 64));

    @Test
    void any_content_comes_back_in_any_form() throws IOException {
        Random random = new Random(1);
        for (int length = 0; length < 300; length++) {
            byte[] content = new byte[length];
            random.nextBytes(content);
            for (Base64Form form : FORMS) {
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                form.encode(new ByteArrayInputStream(content), text);
                ByteArrayOutputStream back = new ByteArrayOutputStream();
                form.decode(new ByteArrayInputStream(text.toByteArray()), back, context());

                assertThat(text.size()).isEqualTo((int) form.length(length));
                assertThat(text.toString(StandardCharsets.US_ASCII)).isEqualTo(form.encode(content));
                assertThat(back.toByteArray()).isEqualTo(content);
            }
        }
    }

    @Test
    void forms_are_those_of_the_jdk() {
        byte[] content = new byte[1000];
        new Random(2).nextBytes(content);
        assertThat(Base64Form.mime().encode(content))
                .isEqualTo(Base64.getMimeEncoder().encodeToString(content));
        assertThat(Base64Form.forUrls().encode(content))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(content));
    }

    @Test
    void large_content_is_the_same_block_by_block() throws IOException {
        byte[] content = new byte[300_001];
        new Random(3).nextBytes(content);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Base64Form.mime().encode(new ByteArrayInputStream(content), text);
        assertThat(text.toString(StandardCharsets.US_ASCII))
                .isEqualTo(Base64.getMimeEncoder().encodeToString(content));
    }

    @Test
    void other_alphabet_is_refused() {
        byte[] text = "-_-_".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> Base64Form.standard()
                        .decode(new ByteArrayInputStream(text), new ByteArrayOutputStream(), context()))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("character 1");
    }

    @Test
    void wrong_character_and_early_padding_are_located_in_large_texts() {
        byte[] text = Base64.getEncoder().encode(new byte[60_000]);
        for (int at : new int[] {0, 3, 16_383, 16_384, 40_001, 79_998}) {
            for (char wrong : new char[] {'!', '\u00e9', '='}) {
                byte[] damaged = text.clone();
                damaged[at] = (byte) wrong;
                int found = wrong == '=' ? at + 2 : at + 1;
                assertThatThrownBy(() -> Base64Form.standard()
                                .decode(new ByteArrayInputStream(damaged), new ByteArrayOutputStream(), context()))
                        .isInstanceOf(MalformedImageException.class)
                        .hasMessageContaining("character " + found + ")");
            }
        }
    }

    @Test
    void negative_lines_are_refused() {
        assertThatThrownBy(() -> Base64Form.standard().wrappedAt(-1)).hasMessageContaining("lineLength");
    }
}
