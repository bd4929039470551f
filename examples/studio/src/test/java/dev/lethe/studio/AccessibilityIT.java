package dev.lethe.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core finds wrong for people who hear the page, use keys, or see little: nothing, on any tab. */
class AccessibilityIT extends StudioTests {
    private static final List<String> TABS =
            List.of("gives", "clean", "cutout", "compress", "redact", "edit", "encode", "seal", "report");

    @ParameterizedTest(name = "{0}, {1} wide")
    @CsvSource({"LIGHT, 1280", "DARK, 390"})
    void no_tab_breaks_a_rule(ColorScheme scheme, int width) {
        openAnew(width, 860, scheme);
        List<String> broken = new ArrayList<>(broken("start"));
        add("portrait.jpg", "chat-screenshot.png");
        for (String tab : TABS) {
            page.locator("#tab-" + tab).click();
            page.locator("#panel").waitFor();
            broken.addAll(broken(tab));
        }
        tab("Clean");
        press("All 2 pictures");
        page.locator(".outcomes li").nth(1).waitFor();
        broken.addAll(broken("results"));
        assertThat(broken).isEmpty();
    }

    private List<String> broken(String view) {
        // Legacy mode keeps everything in this page.
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> view + ": " + told(rule))
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ", " + rule.getHelp() + ": "
                + rule.getNodes().get(0).getHtml();
    }
}
