package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandsTest {
    @TempDir
    private Path folder;

    private final Shell shell = Shell.with(new Toy.Box());
    private Path picture;
    private Path log;
    private Path out;

    @BeforeEach
    void files() throws IOException {
        picture = Files.write(folder.resolve("IMG_20210506_070809.toy"), Toy.withSecret());
        log = folder.resolve("audit.jsonl");
        out = folder.resolve("out");
    }

    private Shell.Result clean(Object... more) {
        Object[] line = {"clean", picture, "-o", out, "--audit", log};
        Object[] whole = java.util.Arrays.copyOf(line, line.length + more.length);
        System.arraycopy(more, 0, whole, line.length, more.length);
        return shell.run(whole);
    }

    @Test
    void clean_records_what_it_did_and_audit_finds_it_again() throws IOException {
        assertThat(clean("--destination", "photo forum").status()).isZero();

        Shell.Result list = shell.run("audit", "list", "--audit", log);
        assertThat(list.status()).isZero();
        assertThat(list.out())
                .contains("clean  to photo forum")
                .contains("location 1")
                .contains("1 entry");
        assertThat(log).content().doesNotContain("IMG_2021").doesNotContain("48.8584");
        assertThat(shell.run("audit", "find", picture, "--audit", log).out()).contains("1  ");
        Path cleaned = out.resolve("IMG_20210506_070809.toy");
        assertThat(shell.run("audit", "find", cleaned, "--audit", log).out()).contains("photo forum");
        Path other = Files.write(folder.resolve("other.toy"), Toy.bytes("TOY:other"));
        assertThat(shell.run("audit", "find", other, "--audit", log).out()).contains("0 entries");
    }

    @Test
    void verify_tells_what_was_changed_and_fails() throws IOException {
        clean("--destination", "forum");
        clean("--destination", "forum");
        assertThat(shell.run("audit", "verify", "--audit", log).out()).contains("2 entries, intact; chain and seals");

        Files.writeString(log, Files.readString(log).replaceFirst("forum", "Forum"));
        Shell.Result changed = shell.run("audit", "verify", "--audit", log);

        assertThat(changed.status()).isEqualTo(1);
        assertThat(changed.out()).contains("line 2: entry 1 was changed").contains("NOT intact");
    }

    @Test
    void verify_finds_a_cut_tail_with_a_checkpoint() throws IOException {
        clean();
        clean();
        Path secret = folder.resolve("sign.pem");
        Shell.Result signed = shell.run("audit", "checkpoint", "--audit", log, "--signing-key", secret);
        assertThat(signed.status()).isZero();
        Path checkpoint = Files.writeString(folder.resolve("checkpoint"), signed.out());
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, 2));

        Shell.Result seen = shell.run(
                "audit", "verify", "--audit", log, "--checkpoint", checkpoint, "--public-key", secret + ".pub");

        assertThat(seen.status()).isEqualTo(1);
        assertThat(seen.out()).contains("the log ends at entry 1").contains("there were 2");
    }

    @Test
    void stale_pictures_are_those_that_no_check_found_gone() throws IOException {
        clean("--destination", "forum");
        clean("--destination", "forum");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String address = "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/1";

        Shell.Result check = shell.run("deletion-check", address, "--audit", log, "--entry", "1");
        server.stop(0);

        assertThat(check.status()).isZero();
        assertThat(check.out()).startsWith("gone: HTTP 404");
        assertThat(shell.run("audit", "stale", "--audit", log, "--older-than", "0d")
                        .out())
                .contains("2  ")
                .contains("1 entry");
        assertThat(shell.run("audit", "stale", "--audit", log, "--older-than", "90d")
                        .out())
                .contains("0 entries");
        assertThat(log).content().doesNotContain("127.0.0.1");
    }

    @Test
    void store_is_asked_for_versions_with_credentials_from_a_file() throws IOException {
        String versions =
                "<ListVersionsResult><DeleteMarker><Key>a b/1.jpg</Key><IsLatest>true</IsLatest></DeleteMarker>"
                        + "<Version><Key>a b/1.jpg</Key><IsLatest>false</IsLatest></Version></ListVersionsResult>";
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/photos", exchange -> {
            boolean signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .contains("Credential=AKIDEXAMPLE/");
            byte[] answer = versions.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(signed ? 200 : 403, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        String endpoint = "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
        Path credentials = Files.writeString(
                folder.resolve("credentials"),
                "[default]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key=swordfish=\n[other]\n");

        Shell.Result asked = shell.run(
                "deletion-check",
                "s3://photos/a b/1.jpg",
                "--endpoint",
                endpoint,
                "--credentials",
                credentials,
                "--audit",
                log);
        server.stop(0);

        assertThat(asked.status()).isEqualTo(1);
        assertThat(asked.out()).startsWith("delete marker versions remain: versions listed: 1, delete markers: 1");
        assertThat(log).content().contains("versions remain").doesNotContain("swordfish", "1.jpg");
        Files.writeString(credentials, "aws_access_key_id = A\n");
        Object[][] senseless = {
            {"deletion-check", "s3://photos/1.jpg"},
            {"deletion-check", "s3://photos", "--endpoint", endpoint, "--credentials", credentials},
            {"deletion-check", "s3://photos/1.jpg", "--endpoint", "a b", "--credentials", credentials},
            {"deletion-check", "s3://photos/1.jpg", "--endpoint", endpoint, "--credentials", credentials},
            {"deletion-check", endpoint, "--credentials", credentials},
        };
        for (Object[] line : senseless) {
            assertThat(shell.run(line).status()).as("%s", line[1]).isEqualTo(2);
        }
    }

    @Test
    void repair_lets_a_log_go_on_whose_last_line_was_damaged() throws IOException {
        clean();
        clean();
        assertThat(shell.run("audit", "repair", "--audit", log).out()).contains("nothing was changed");
        String text = Files.readString(log);
        Files.writeString(log, text.substring(0, text.length() - 9) + "damaged\n");
        assertThat(clean().status()).isEqualTo(1);
        assertThat(shell.run("audit", "verify", "--audit", log).out()).contains("line 3: ");

        Shell.Result repaired = shell.run("audit", "repair", "--audit", log);

        assertThat(repaired.status()).isZero();
        assertThat(repaired.out()).contains("bytes set aside, from line 3 on");
        assertThat(clean().status()).isZero();
        assertThat(shell.run("audit", "verify", "--audit", log).out()).contains("3 entries, intact");
        assertThat(shell.run("audit", "list", "--audit", log).out()).contains("set aside");
    }

    @Test
    void request_is_drafted_and_noted() {
        Shell.Result draft = shell.run(
                "deletion-request", "--service", "Forum Ltd", "--picture", "https://forum.example/1", "--audit", log);

        assertThat(draft.status()).isZero();
        assertThat(draft.out()).contains("To: Forum Ltd").contains("Article 17(1) GDPR");
        assertThat(shell.run("audit", "list", "--audit", log).out()).contains("deletion request  to Forum Ltd");
    }

    @Test
    void wrong_usage_is_said_and_nothing_is_done() throws IOException {
        assertThat(shell.run("audit").status()).isEqualTo(2);
        assertThat(shell.run("audit", "stale", "--audit", log, "--older-than", "soon")
                        .status())
                .isEqualTo(2);
        assertThat(shell.run("clean", picture, "-o", out, "--destination", "x").status())
                .isEqualTo(2);
        assertThat(shell.run("deletion-check", "file:///etc/passwd").status()).isEqualTo(2);
        assertThat(shell.run("deletion-request", "--service", "a", "--picture", "b", "--law", "x")
                        .status())
                .isEqualTo(2);
        assertThat(shell.run("audit", "list", "--audit", log).status()).isEqualTo(1);
        Files.createFile(log);
        assertThat(clean().status()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void threat_model_is_applied_and_explained() {
        assertThat(shell.run("clean", picture, "-o", out, "--threat-model", "casual")
                        .status())
                .isZero();
        assertThat(shell.run("clean", picture, "-o", out, "--threat-model", "paranoid")
                        .status())
                .isEqualTo(2);
        assertThat(shell.run("clean", picture, "-o", out, "--threat-model", "casual", "--keep", "copyright")
                        .status())
                .isEqualTo(2);
        assertThat(shell.run("explain").out())
                .contains("casual:", "public-post:", "sensitive-source:", "adversary:", "It does not protect against:");
        assertThat(shell.run("explain", "public-post").out()).contains("resample to 2048 pixels at most");
    }
}
