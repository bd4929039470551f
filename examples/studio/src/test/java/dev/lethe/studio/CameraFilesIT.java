package dev.lethe.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tabs at work on files of real cameras and phones, from the corpus beside the repository. */
class CameraFilesIT extends StudioTests {
    private static final String PASSPHRASE = "a long way to the lighthouse";

    private static Path corpus(String name) {
        Path file = Path.of(System.getProperty("lethe.shared", "absent"), "corpus", "metadata", name);
        assumeTrue(Files.isRegularFile(file), "no corpus beside the repository");
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata-e-Canon_EOS_REBEL_T3i.jpg", "metadata-e-Kodak_PIXPRO_FZ201.jpg"})
    void every_tab_does_its_work(String name) throws IOException {
        Path file = corpus("jpeg/" + name);
        BufferedImage before = ImageIO.read(file.toFile());
        addFiles(file);
        assertThat(page.locator("#panel")).containsText("Device");

        tab("Clean");
        press("Clean");
        same(before, clean(saved("Save the clean picture")));

        tab("Cut out");
        press("Cut out");
        same(before, clean(saved("Save the cut-out")));

        tab("Compress");
        page.getByText("A size").click();
        page.getByLabel("Kilobytes at most").fill("100");
        press("Compress");
        byte[] small = saved("Save");
        assertThat(small.length).isLessThanOrEqualTo(100_000);
        same(before, clean(small));

        tab("Redact");
        Locator canvas = page.locator("canvas");
        canvas.focus();
        page.keyboard().press("n");
        press("Cover");
        assertThat(page.locator("#panel .done")).containsText("without loss");
        clean(saved("Save the covered picture"));

        tab("Edit");
        page.getByText("180°").first().click();
        press("Apply");
        clean(saved("Save the edited picture"));

        tab("Encode");
        page.getByLabel("Longest edge").selectOption("64");
        press("Encode");
        assertThat(page.locator("textarea")).hasValue(Pattern.compile("data:image/.*", Pattern.DOTALL));

        tab("Seal");
        page.getByText("Whoever knows a passphrase").click();
        page.locator("#panel input[type=password]").first().fill(PASSPHRASE);
        page.locator("#panel input[type=password]").last().fill(PASSPHRASE);
        press("Seal");
        assertThat(new String(saved("Save the sealed picture"), 0, 21)).isEqualTo("age-encryption.org/v1");

        tab("Report");
        assertThat(page.frameLocator("iframe").locator("body")).containsText("cleaned and verified");
    }

    private static void same(BufferedImage before, BufferedImage after) {
        assertThat(after.getWidth() * after.getHeight()).isEqualTo(before.getWidth() * before.getHeight());
    }

    /** Their pixels are coded in a way that is not decoded here. */
    @ParameterizedTest
    @ValueSource(strings = "heic/imagemeta-iphone.heic")
    void file_of_a_phone_is_cleaned_though_it_can_not_be_shown(String name) throws IOException {
        Path file = corpus(name);
        addFiles(file);
        tab("Clean");
        press("Clean");
        byte[] saved = saved("Save the clean picture");
        assertThat(saved.length).isBetween(1000, (int) Files.size(file));
        ExifTool.tells_nothing_of_camera_time_or_place(saved);
        // The picture itself was asked for, and could not be shown.
        forgive("422");
    }

    @Test
    void picture_of_a_scanner_in_tiff_is_cleaned_and_turned() throws IOException {
        addFiles(corpus("tiff/exifr-issue-exif-js-124.tiff"));
        tab("Clean");
        press("Clean");
        ExifTool.tells_nothing_of_camera_time_or_place(saved("Save the clean picture"));
        tab("Edit");
        page.getByText("180°").first().click();
        press("Apply");
        assertThat(saved("Save the edited picture")).isNotEmpty();
    }
}
