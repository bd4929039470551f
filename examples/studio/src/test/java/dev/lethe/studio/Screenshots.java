package dev.lethe.studio;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps what the page looks like, where asked to by {@code -Dlethe.screenshots=DIR}.
 *
 * @param folder where to
 */
record Screenshots(Optional<Path> folder) {
    static Screenshots asked() {
        return new Screenshots(
                Optional.ofNullable(System.getProperty("lethe.screenshots")).map(Path::of));
    }

    void take(Page page, String view) {
        folder.ifPresent(to -> {
            page.evaluate("Promise.all([...document.images].map(image => image.decode().catch(() => {})))");
            page.screenshot(new Page.ScreenshotOptions().setPath(to.resolve("studio-" + view + ".png")));
        });
    }
}
