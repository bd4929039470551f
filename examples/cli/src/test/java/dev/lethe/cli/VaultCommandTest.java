package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultCommandTest {
    private static final byte[] CONTENT = Toy.bytes("what nobody else may read");

    @TempDir
    private Path folder;

    private final Shell shell = Shell.with(new Toy.Box());
    private Path picture;
    private Path secret;
    private Path vault;

    @BeforeEach
    void make() throws IOException {
        picture = Files.write(folder.resolve("harbour.jpg"), CONTENT);
        secret = Files.writeString(folder.resolve("secret"), "six words by chance\n");
        vault = folder.resolve("vault");
        assertThat(shell.run("vault", "create", vault, "--passphrase-file", secret)
                        .errors())
                .isEmpty();
    }

    @Test
    void files_come_back_from_a_vault_and_are_listed() throws IOException {
        Shell.Result added = shell.run("vault", "add", vault, picture, "--to", "2024", "--passphrase-file", secret);
        assertThat(added.errors()).isEmpty();
        shell.run("vault", "add", vault, picture, secret, "--passphrase-file", secret);

        assertThat(shell.run("vault", "list", vault, "--passphrase-file", secret)
                        .out())
                .isEqualToNormalizingNewlines("2024/\nharbour.jpg\nsecret\n");
        assertThat(shell.run("vault", "list", vault, "2024", "--passphrase-file", secret)
                        .out())
                .isEqualToNormalizingNewlines("harbour.jpg\n");
        Path opened = folder.resolve("opened.jpg");
        Shell.Result open =
                shell.run("vault", "open", vault, "2024/harbour.jpg", "-o", opened, "--passphrase-file", secret);
        assertThat(open.status()).isZero();
        assertThat(opened).hasBinaryContent(CONTENT);
        assertThat(Shell.files(vault)).noneMatch(name -> name.contains("harbour"));
    }

    @Test
    void failures_say_why_and_leave_nothing() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong"), "other words\n");
        Path opened = folder.resolve("opened.jpg");
        assertThat(shell.run("vault", "open", vault, "a.jpg", "-o", opened, "--passphrase-file", wrong)
                        .err())
                .contains("passphrase is wrong");
        assertThat(shell.run("vault", "open", vault, "a.jpg", "-o", opened, "--passphrase-file", secret)
                        .err())
                .contains("does not exist");
        assertThat(shell.run("vault", "list", folder, "--passphrase-file", secret)
                        .status())
                .isEqualTo(1);
        assertThat(shell.run("vault", "create", vault, "--passphrase-file", secret)
                        .err())
                .contains("There is a vault in this folder");
        Object[][] senseless = {
            {"vault"},
            {"vault", "list", vault},
            {"vault", "add", vault, "--passphrase-file", secret},
            {"vault", "add", vault, folder, "--passphrase-file", secret},
            {"vault", "open", vault, "..", "-o", opened, "--passphrase-file", secret},
        };
        for (Object[] line : senseless) {
            assertThat(shell.run(line).status()).as("%s", line[line.length - 1]).isEqualTo(2);
        }
        assertThat(opened).doesNotExist();
    }
}
