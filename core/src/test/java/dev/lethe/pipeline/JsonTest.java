package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void json_can_be_read_back_whatever_is_in_it() {
        String nasty =
                "quote \" backslash \\ newline \n tab \t nul \0 del \u007f c1 \u0085 line \u2028 emoji \uD83D\uDE00";
        String json = new Json()
                .open('{')
                .key(nasty)
                .value(nasty)
                .key("numbers")
                .open('[')
                .value(0)
                .value(-5)
                .value(Long.MAX_VALUE)
                .close(']')
                .key("empty")
                .open('{')
                .close('}')
                .strings("none", List.of())
                .strings("two", List.of("a", "b"))
                .key("nested")
                .open('[')
                .open('{')
                .close('}')
                .open('{')
                .key("t")
                .value(true)
                .close('}')
                .close(']')
                .key("last")
                .value(false)
                .close('}')
                .toString();
        Map<String, Object> read = StrictJson.object(json);

        assertThat(read)
                .containsEntry(nasty, nasty)
                .containsEntry("numbers", List.of(0L, -5L, Long.MAX_VALUE))
                .containsEntry("empty", Map.of())
                .containsEntry("none", List.of())
                .containsEntry("two", List.of("a", "b"))
                .containsEntry("nested", List.of(Map.of(), Map.of("t", true)))
                .containsEntry("last", false);
        assertThat(json.chars()).noneMatch(c -> c < 0x20 || c >= 0x7F && c < 0xA0);
    }

    @Test
    void json_survives_utf8_when_a_text_holds_half_a_surrogate_pair() {
        for (String half : new String[] {"\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D"}) {
            String json = new Json().value(half).toString();
            String carried = new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

            assertThat(StrictJson.parse(carried)).isEqualTo(half);
        }
    }

    @Test
    void strict_reader_refuses_what_is_not_json() {
        for (String wrong : new String[] {"", "{", "[1,]", "{\"a\" 1}", "[1 2]", "\"\n\"", "nul", "01", "{} {}"}) {
            assertThatThrownBy(() -> StrictJson.parse(wrong)).isInstanceOf(AssertionError.class);
        }
    }
}
