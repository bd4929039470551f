package dev.lethe.studio;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The system's own Chromium, driven by Playwright, with a record of what pages ask for and complain about. */
final class Chromium implements AutoCloseable {
    /** Machines that run tests are busy. */
    private static final double PATIENCE_MILLIS = 180_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; skips the test where there is none. */
    static Chromium start() {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "no chromium on the path: the tests in the browser are skipped");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Chromium refuses its sandbox to root, as which containers run.
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu"))
                        .setTimeout(PATIENCE_MILLIS)
                        .setHeadless(true));
        return new Chromium(playwright, browser);
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page of its own, with no cookies or storage of others. */
    Page page(int width, int height, ColorScheme scheme) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setPermissions(List.of("clipboard-read", "clipboard-write"))
                        .setAcceptDownloads(true))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Addresses of all requests of all pages. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Takes complaints about answers of a status, which a test has caused on purpose, off the record. */
    void forgive(String status) {
        complaints.removeIf(complaint -> complaint.contains("status of " + status));
    }

    /** Errors and warnings of their consoles. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
