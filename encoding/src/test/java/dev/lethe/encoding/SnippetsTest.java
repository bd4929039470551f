package dev.lethe.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.ImageFormat;
import org.junit.jupiter.api.Test;

class SnippetsTest {
    private static final String URI = DataUri.of(ImageFormat.PNG, new byte[] {-1, -2, -3, -4});

    @Test
    void data_uri_needs_no_escaping() {
        assertThat(Snippets.img(URI, "A cat")).isEqualTo("<img src=\"" + URI + "\" alt=\"A cat\">");
        assertThat(Snippets.cssBackground(URI)).isEqualTo("background-image: url(\"" + URI + "\");");
    }

    @Test
    void text_can_not_break_out() {
        assertThat(Snippets.img("x", "\"><script>'&"))
                .isEqualTo("<img src=\"x\" alt=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">");
        assertThat(Snippets.cssBackground("a\"); }\n</style>\\"))
                .isEqualTo("background-image: url(\"a\\22 ); }\\a \\3c /style>\\5c \");");
    }

    @Test
    void markdown_ends_where_it_should() {
        assertThat(Snippets.markdown(URI, "A cat")).isEqualTo("![A cat](<" + URI + ">)");
        assertThat(Snippets.markdown("a>b\n", "x](evil)<b>\n\n# h")).isEqualTo("![x\\](evil)\\<b\\>  # h](<a\\>b >)");
    }

    @Test
    void json_is_safe_within_a_script() {
        assertThat(Snippets.json(URI, "A cat")).isEqualTo("{\"src\":\"" + URI + "\",\"alt\":\"A cat\"}");
        assertThat(Snippets.json("x", "\"</script>\u2028\\"))
                .isEqualTo("{\"src\":\"x\",\"alt\":\"\\u0022\\u003c/script\\u003e\\u2028\\u005c\"}");
    }
}
