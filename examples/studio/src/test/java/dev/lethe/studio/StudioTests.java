package dev.lethe.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.lethe.io.Source;
import dev.lethe.toolkit.Lethe;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A studio, a browser, and a page of its own for each test, which must ask nobody else and complain of nothing. */
abstract class StudioTests {
    private static StudioServer studio;
    private static Chromium chromium;

    /** The page under test. */
    Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        studio = StudioServer.start(0, Bounds.ofThisHeap());
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            studio.close();
        }
    }

    @BeforeEach
    void open() {
        page = chromium.page(1280, 860, ColorScheme.LIGHT);
        page.navigate(studio.address());
    }

    void openAnew(int width, int height, ColorScheme scheme) {
        page.context().close();
        page = chromium.page(width, height, scheme);
        page.navigate(studio.address());
    }

    /** The browser itself complains of each answer that is no success: not of those of a status that the test has caused. */
    void forgive(String status) {
        chromium.forgive(status);
    }

    @AfterEach
    void only_the_studio_was_asked_and_nothing_complained() {
        page.context().close();
        assertThat(chromium.requests()).isNotEmpty().allMatch(address -> address.startsWith(studio.address()));
        assertThat(chromium.complaints()).isEmpty();
    }

    /** Adds example photos. */
    void add(String... names) {
        addFiles(Stream.of(names).map(Photos::path).toArray(Path[]::new));
    }

    void addFiles(Path... files) {
        page.setInputFiles("#files", files);
        assertThat(page.locator("#strip li")).hasCount(files.length);
        assertThat(page.locator("#progress")).isHidden();
    }

    void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    Locator press(String name) {
        Locator button = page.locator("#panel button", new Page.LocatorOptions().setHasText(name))
                .first();
        button.click();
        return button;
    }

    byte[] saved(String name) throws IOException {
        Locator link = page.locator("#panel a.button", new Page.LocatorOptions().setHasText(name))
                .first();
        link.waitFor();
        Download download = page.waitForDownload(link::click);
        return Files.readAllBytes(download.path());
    }

    static BufferedImage clean(byte[] picture) throws IOException {
        assertThat(Lethe.cleaner().inspect(Source.of(picture)).isClean()).isTrue();
        ExifTool.tells_nothing(picture);
        return ImageIO.read(new ByteArrayInputStream(picture));
    }
}
