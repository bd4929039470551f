package dev.lethe.studio;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * Who may come in: requests to this machine's own name and port, from the page's own origin, that know the token in the
 * address. Pages of other sites can't guess the token, and names that were rebound to this machine (DNS rebinding) fail
 * by the Host. Thread-safe.
 */
final class Door {
    /** The page's own policy: nothing but what it was served with; no script can be made from text. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final int SECRET_BYTES = 24;
    private static final Pattern TICKET = Pattern.compile("/open/[0-9a-f]{48}");

    private final String token;
    private final String ticket;
    private final AtomicBoolean ticketUsed = new AtomicBoolean();

    private Door(String token, String ticket) {
        this.token = token;
        this.ticket = ticket;
    }

    /** A door with a new token. */
    static Door create() {
        SecureRandom random = new SecureRandom();
        return new Door(secret(random), secret(random));
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String token() {
        return token;
    }

    /** The path that leads in once: what a browser is started with can be seen by other users of the machine. */
    String ticketPath() {
        return "/open/" + ticket;
    }

    /** Before every request. */
    void check(Context request) {
        HEADERS.forEach(request::header);
        int port = request.req().getLocalPort();
        Set<String> hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        String host = request.header("Host");
        if (host == null || !hosts.contains(host)) {
            throw new ForbiddenResponse("Not this machine's name");
        }
        String origin = request.header("Origin");
        String site = request.header("Sec-Fetch-Site");
        boolean foreign = origin != null && !origin.equals("http://" + host);
        if (foreign || "cross-site".equals(site) || "same-site".equals(site)) {
            throw new ForbiddenResponse("Not this page's origin");
        }
        // A ticket's address and nothing else: whatever else begins so would be let in without a token.
        if (!TICKET.matcher(request.path()).matches()) {
            checkToken(request.path());
        }
    }

    private void checkToken(String path) {
        int end = path.indexOf('/', 1);
        String given = end < 0 ? "" : path.substring(1, end);
        if (!same(given, token)) {
            throw new NotFoundResponse("Nothing is here; use the address that the studio printed");
        }
    }

    /** Lets the holder of the ticket in, once. */
    void open(Context request) {
        if (!same(request.pathParam("ticket"), ticket) || !ticketUsed.compareAndSet(false, true)) {
            throw new NotFoundResponse("This address was used already; use the one that the studio printed");
        }
        request.redirect("/" + token + "/", HttpStatus.SEE_OTHER);
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
