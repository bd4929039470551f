package dev.lethe.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.lethe.Limits;
import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.Unseal;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every tab at work in a real browser, on the example photos. {@code -Dlethe.screenshots=DIR} keeps a picture of each. */
class StudioIT extends StudioTests {
    private final Screenshots screenshots = Screenshots.asked();

    @Test
    void picture_shows_what_it_gives_away_and_is_cleaned() throws IOException {
        screenshots.take(page, "start");
        add("lighthouse.jpg", "portrait.jpg", "tulips.jpg");
        assertThat(page.locator("#panel")).containsText("48° 51' 30.24\" N, 2° 17' 40.2\" E");
        assertThat(page.locator("#panel .thumbs figcaption.different")).hasCount(3);
        assertThat((Boolean) page.locator("#panel .thumbs img")
                        .first()
                        .evaluate("image => image.decode().then(() => image.naturalWidth > 50)"))
                .isTrue();
        page.setViewportSize(1280, 1240);
        screenshots.take(page, "gives");
        page.setViewportSize(1280, 860);

        press("Clean it");
        press("Clean this picture");
        assertThat(page.locator("#panel")).containsText("This picture is clean");
        screenshots.take(page, "clean");
        assertThat(clean(saved("Save the clean picture")).getWidth()).isEqualTo(1600);
    }

    @Test
    void batch_is_done_reported_and_listed() throws IOException {
        add("lighthouse.jpg", "portrait.jpg", "chat-screenshot.png");
        tab("Clean");
        press("All 3 pictures");
        assertThat(page.locator(".outcomes li")).hasCount(3);
        screenshots.take(page, "batch");

        tab("Report");
        assertThat(page.frameLocator("iframe").locator("body")).containsText("3 of 3 files cleaned and verified");
        screenshots.take(page, "report");
        assertThat(new String(saved("Save as a page"), StandardCharsets.UTF_8))
                .contains("lighthouse.jpg")
                .doesNotContain("Quillfeather");
    }

    @Test
    void compressed_picture_is_smaller_and_compared() throws IOException {
        add("tulips.jpg");
        tab("Compress");
        page.getByText("A size").click();
        page.getByLabel("Kilobytes at most").fill("60");
        press("Compress");
        Locator slider = page.getByLabel("How much of the original is shown, from the left");
        slider.focus();
        page.keyboard().press("ArrowRight");
        assertThat(slider).hasValue("51");
        screenshots.take(page, "compress");
        byte[] saved = saved("Save");
        assertThat(saved.length).isBetween(10_000, 60_000);
        assertThat(clean(saved).getWidth()).isEqualTo(1200);
    }

    @Test
    void subject_is_cut_out() throws IOException {
        add("tulips.jpg", "lighthouse.jpg");
        tab("Cut out");
        press("Cut out this picture");
        page.locator(".checker img").waitFor();
        screenshots.take(page, "cutout");
        BufferedImage cutOut = clean(saved("Save the cut-out"));
        assertThat(cutOut.getRGB(5, 5) >>> 24).isLessThan(20);
        assertThat(cutOut.getRGB(600, 500) >>> 24).isGreaterThan(200);

        page.getByText("Another picture").click();
        press("Again");
        assertThat(page.locator("#panel .done")).containsText("JPEG");
        assertThat(clean(saved("Save the cut-out")).getColorModel().hasAlpha()).isFalse();
    }

    @Test
    void boxes_are_drawn_suggested_and_covered_without_loss() throws IOException {
        add("portrait.jpg");
        tab("Redact");
        press("Find faces");
        assertThat(page.locator(".boxlist li")).hasCount(1);
        page.locator(".boxes img").evaluate("image => image.decode()");
        BoundingBox canvas = page.locator("canvas").boundingBox();
        page.mouse().move(canvas.x + 20, canvas.y + 20);
        page.mouse().down();
        page.mouse().move(canvas.x + 90, canvas.y + 70);
        page.mouse().up();
        assertThat(page.locator(".boxlist li")).hasCount(2);
        screenshots.take(page, "redact");
        page.locator(".boxlist input").first().uncheck();
        page.locator("canvas").focus();
        page.keyboard().press("n");
        assertThat(page.locator(".boxlist li")).hasCount(3);

        press("Cover");
        assertThat(page.locator("#panel .done")).containsText("without loss");
        BufferedImage covered = clean(saved("Save the covered picture"));
        assertThat(covered.getWidth() * covered.getHeight()).isEqualTo(1200 * 1600);
    }

    @Test
    void picture_is_cropped_turned_and_made_smaller() throws IOException {
        add("tulips.jpg");
        tab("Edit");
        press("Add a crop");
        number("Left", "163");
        number("Top", "0");
        number("Width", "800");
        number("Height", "1200");
        assertThat(page.getByLabel("Left")).hasValue("160");
        page.getByText("90°").first().click();
        screenshots.take(page, "edit");
        press("Apply");
        BufferedImage edited = clean(saved("Save the edited picture"));
        assertThat(List.of(edited.getWidth(), edited.getHeight())).containsExactly(1200, 800);
        assertThat(page.locator("#panel .done")).containsText("without loss");
    }

    private void number(String label, String value) {
        page.getByLabel(label).fill(value);
        page.getByLabel(label).press("Tab");
    }

    @Test
    void picture_becomes_text_that_is_copied() {
        add("teapot-cutout.png");
        tab("Encode");
        page.getByLabel("Longest edge").selectOption("64");
        press("Encode");
        page.getByText("HTML").click();
        page.getByLabel("What it shows").fill("A \"teapot\"");
        page.getByLabel("What it shows").press("Tab");
        assertThat(page.locator("textarea")).hasValue(Pattern.compile("<img src=\"data:image/png.*", Pattern.DOTALL));
        press("Copy");
        assertThat(page.getByText("Copied")).isVisible();
        screenshots.take(page, "encode");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith("<img src=\"data:image/png;base64,")
                .endsWith("alt=\"A &quot;teapot&quot;\">");
    }

    @Test
    void picture_is_sealed_for_a_recipient() throws IOException {
        add("portrait.jpg");
        tab("Seal");
        try (AgeIdentity identity = AgeIdentity.generate();
                RunContext context = RunContext.of(Limits.desktop())) {
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Recipients"))
                    .fill(identity.recipient().text());
            press("Seal");
            byte[] sealed = saved("Save the sealed picture");
            screenshots.take(page, "seal");
            Sink.ToBytes opened = Sink.toBytes();
            Unseal.with(List.of(identity)).open(Source.of(sealed), opened, context);
            clean(opened.bytes());
        }
    }

    @Test
    void failures_are_told_and_tabs_go_by_keyboard() throws IOException {
        page.setInputFiles("#files", new FilePayload("a.jpg", "image/jpeg", new byte[] {1, 2, 3}));
        assertThat(page.locator("#alerts")).containsText("a.jpg");
        forgive("422");
        page.getByText("Close").click();
        add("tulips.jpg");
        page.locator("#tab-gives").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#tab-clean")).isFocused();
        assertThat(page.locator("#tab-clean")).hasAttribute("aria-selected", "true");
        page.keyboard().press("End");
        assertThat(page.locator("#tab-report")).isFocused();
    }

    @Test
    void page_fits_a_phone_in_the_dark() {
        openAnew(390, 800, ColorScheme.DARK);
        add("lighthouse.jpg", "tulips.jpg");
        for (String tab :
                List.of("gives", "clean", "cutout", "compress", "redact", "edit", "encode", "seal", "report")) {
            page.locator("#tab-" + tab).click();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(tab)
                    .isLessThanOrEqualTo(390);
        }
        page.locator("#tab-gives").click();
        screenshots.take(page, "phone");
    }
}
