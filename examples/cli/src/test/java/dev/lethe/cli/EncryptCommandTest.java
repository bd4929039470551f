package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.Unseal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptCommandTest {
    private static final byte[] CONTENT = Toy.bytes("what nobody else may read");

    @TempDir
    private Path folder;

    private final Shell shell = Shell.with(new Toy.Box());
    private Path clear;
    private Path key;
    private String recipient;

    @BeforeEach
    void keys() throws IOException {
        clear = Files.write(folder.resolve("photo.jpg"), CONTENT);
        key = folder.resolve("key.txt");
        Shell.Result made = shell.run("keygen", "-o", key);
        assertThat(made.status()).isZero();
        recipient = made.out().strip();
    }

    @Test
    void keygen_writes_a_key_that_only_its_owner_reads_and_never_replaces_one() throws IOException {
        assertThat(recipient).startsWith("age1");
        assertThat(AgeIdentity.from(key).get(0).recipient().text()).isEqualTo(recipient);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        byte[] before = Files.readAllBytes(key);
        assertThat(shell.run("keygen", "-o", key).status()).isEqualTo(1);
        assertThat(key).hasBinaryContent(before);
        assertThat(shell.run("keygen").out()).contains("# public key: age1", "AGE-SECRET-KEY-1");
    }

    @Test
    void file_comes_back_with_the_identity() throws IOException {
        Path sealed = folder.resolve("photo.jpg.age");
        Path opened = folder.resolve("opened.jpg");
        assertThat(shell.run("encrypt", clear, "-r", recipient, "-o", sealed).status())
                .isZero();
        assertThat(shell.run("decrypt", sealed, "-i", key, "-o", opened).status())
                .isZero();
        assertThat(opened).hasBinaryContent(CONTENT);
        assertThat(Files.readAllBytes(sealed)).asString().doesNotContain("nobody");
        assertThat(clear).hasBinaryContent(CONTENT);
    }

    @Test
    void every_format_goes_through_streams_with_a_passphrase() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "six words by chance\n");
        for (String format : new String[] {"7z", "zip"}) {
            Shell.Result sealed = shell.stdin(CONTENT)
                    .run("encrypt", "-", "--passphrase-file", secret, "--format", format, "-o", "-");
            assertThat(sealed.err()).isEmpty();
            Shell.Result opened =
                    shell.stdin(sealed.bytes()).run("decrypt", "-", "--passphrase-file", secret, "-o", "-");
            assertThat(opened.bytes()).isEqualTo(CONTENT);
        }
        Shell.Result armoured = shell.run("encrypt", clear, "-r", recipient, "--armour", "-o", "-");
        assertThat(armoured.out()).startsWith("-----BEGIN AGE ENCRYPTED FILE-----");
    }

    @Test
    void padded_picture_comes_back_byte_by_byte() throws IOException {
        byte[] jpeg = new byte[5_000];
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDB}, 0, jpeg, 0, 4);
        Files.write(clear, jpeg);
        Path plain = folder.resolve("plain.age");
        Path padded = folder.resolve("padded.age");
        Path opened = folder.resolve("opened.jpg");
        shell.run("encrypt", clear, "-r", recipient, "-o", plain);
        assertThat(shell.run("encrypt", clear, "-r", recipient, "--pad", "-o", padded)
                        .errors())
                .isEmpty();
        assertThat(Files.size(padded) - Files.size(plain)).isEqualTo(5_120 - 5_000);
        shell.run("decrypt", padded, "-i", key, "-o", opened);
        assertThat(opened).hasBinaryContent(jpeg);

        Files.write(clear, CONTENT);
        Shell.Result refused = shell.run("encrypt", clear, "-r", recipient, "--pad", "-o", folder.resolve("no.age"));
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("Only whole JPEGs and PNGs");
        assertThat(folder.resolve("no.age")).doesNotExist();
    }

    @Test
    void failures_say_why_and_leave_nothing() throws IOException {
        Path sealed = folder.resolve("a.age");
        Path other = folder.resolve("other.txt");
        Path opened = folder.resolve("opened");
        shell.run("keygen", "-o", other);
        shell.run("encrypt", clear, "-r", recipient, "-o", sealed);
        Shell.Result wrong = shell.run("decrypt", sealed, "-i", other, "-o", opened);
        Shell.Result foreign = shell.run("decrypt", clear, "-i", key, "-o", opened);
        Shell.Result nowhere = shell.run("decrypt", sealed, "-i", key, "-o", folder.resolve("no/such/folder"));
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.errors()).singleElement().asString().contains("None of the keys opens this file");
        assertThat(foreign.status()).isEqualTo(1);
        assertThat(foreign.errors()).singleElement().asString().contains("Not a sealed file");
        assertThat(nowhere.status()).isEqualTo(1);
        assertThat(nowhere.errors()).singleElement().asString().contains("does not exist");
        assertThat(Shell.files(folder)).containsExactly("a.age", "key.txt", "other.txt", "photo.jpg");
    }

    @Test
    void senseless_command_lines_are_refused() throws IOException {
        Path empty = Files.write(folder.resolve("empty"), new byte[0]);
        Object[][] lines = {
            {"encrypt", clear, "-o", "x"},
            {"encrypt", clear, "-r", "age1swordfish", "-o", "x"},
            {"encrypt", clear, "-r", recipient, "-o", clear},
            {"encrypt", clear, "-r", recipient, "--format", "zip", "-o", "x"},
            {"encrypt", clear, "--passphrase-file", empty, "-o", "x"},
            {"encrypt", clear, "--passphrase-file", key, "--format", "rar", "-o", "x"},
            {"encrypt", folder, "-r", recipient, "-o", "x"},
            {"decrypt", clear, "-o", "x"},
            {"decrypt", clear, "-i", empty, "-o", "x"},
            {"decrypt", "-", "--passphrase-file", "-", "-o", "x"},
            {"clean", clear, "--in-place", "--seal", recipient},
        };
        for (Object[] line : lines) {
            Shell.Result result = shell.run(line);
            assertThat(result.status()).as("%s", (Object) line).isEqualTo(2);
            assertThat(result.err()).doesNotContain("swordfish");
        }
        assertThat(Files.exists(Path.of("x"))).isFalse();
    }

    @Test
    void clean_seals_each_picture_under_its_name() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.write(in.resolve("a.toy"), Toy.withSecret());
        Path out = folder.resolve("out");
        Path json = folder.resolve("report.json");
        Shell.Result result = shell.run("clean", in, "-o", out, "--seal", recipient, "--json", json);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(Shell.files(out)).containsExactly("a.toy.age");
        Path opened = folder.resolve("opened");
        Unseal.with(AgeIdentity.from(key)).open(out.resolve("a.toy.age"), opened);
        assertThat(opened).hasBinaryContent(Toy.clean());
        assertThat(json).content().contains("\"recipients\":1").doesNotContain(recipient);
    }
}
