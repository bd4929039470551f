package dev.lethe.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Command lines for each of the program's commands, made to be run in this order in a folder with the example pictures. */
final class Repertoire {
    /** Stands for the recipient that keygen has told. */
    private static final String RECIPIENT = "RECIPIENT";

    static final List<Case> CASES = List.of(
            new Case("inspect", 0, "lighthouse.jpg --json"),
            new Case("assess", 0, "chat-screenshot.png"),
            new Case(
                    "clean",
                    0,
                    "lighthouse.jpg balloons.webp -o out --audit log --destination forum --audit-likeness"
                            + " --compare-previews --resume manifest --report r.html --json r.json"),
            new Case("clean", 0, "tulips.jpg -o out/posted --threat-model public-post"),
            new Case("compress", 0, "tulips.jpg -o out/small --jpeg-quality 60"),
            new Case("cutout", 0, "portrait.jpg -o out/cut"),
            new Case("redact", 0, "portrait.jpg -o out/covered --faces --codes --text"),
            new Case("edit", 0, "tulips.jpg -o out/turned --rotate 90"),
            new Case("convert", 0, "teapot-cutout.png -o out/converted --to webp --max-edge 160"),
            new Case("tiles", 0, "teapot-cutout.png -o out/tiles"),
            new Case("split", 0, "teapot-cutout.png -o out/pieces --max-edge 600"),
            new Case("join", 0, "out/pieces -o joined.png"),
            new Case("data-uri", 0, "teapot-cutout.png"),
            new Case("keygen", 0, "-o key"),
            new Case("encrypt", 0, "lighthouse.jpg -r RECIPIENT -o l.age"),
            new Case("decrypt", 0, "l.age -i key -o back.jpg"),
            new Case("vault create", 0, "vault --passphrase-file secret"),
            new Case("vault add", 0, "vault back.jpg --passphrase-file secret"),
            new Case("vault list", 0, "vault --passphrase-file secret"),
            new Case("vault open", 0, "vault back.jpg -o opened.jpg --passphrase-file secret"),
            new Case("audit list", 0, "--audit log"),
            new Case("audit verify", 0, "--audit log"),
            new Case("audit find", 0, "lighthouse.jpg --like --audit log"),
            new Case("audit stale", 0, "--audit log"),
            new Case("audit checkpoint", 0, "--audit log --signing-key sign.pem"),
            new Case("audit repair", 0, "--audit log"),
            new Case("forget", 0, "opened.jpg"),
            // The one command whose purpose is to ask a server: what it will not ask for is refused without a packet.
            new Case("deletion-check", 2, "file:///picture.jpg"),
            new Case("deletion-request", 0, "--service Forum --picture https://forum.example/1"),
            new Case("explain", 0, "adversary"),
            new Case("formats", 0, ""),
            // A program of its own.
            new Case("studio", 2, ""));

    private Repertoire() {}

    /**
     * One command line.
     *
     * @param command what it shows
     * @param status its exit status
     * @param rest what stands behind the command
     */
    record Case(String command, int status, String rest) {
        String[] line(String recipient) {
            return Arrays.stream((command + " " + rest).split(" "))
                    .map(word -> word.equals(RECIPIENT) ? recipient : word)
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return command + ": " + status;
        }
    }

    /** What {@link #main} prints where everything ends as it should. */
    static List<String> expected() {
        return CASES.stream().map(Case::toString).toList();
    }

    /** Puts what the command lines need into a folder. */
    static void prepare(Path photos, Path folder) throws IOException {
        try (var files = Files.list(photos)) {
            for (Path photo : files.toList()) {
                Files.copy(photo, folder.resolve(photo.getFileName()));
            }
        }
        Files.writeString(folder.resolve("secret"), "six words that nobody has guessed\n");
    }

    /** Runs them all in this process and in its folder; prints each with the status in which it ended. */
    public static void main(String[] args) {
        String recipient = "";
        for (Case each : CASES) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int status = Main.run(
                    each.line(recipient),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    System.err,
                    InputStream.nullInputStream());
            if (each.command().equals("keygen")) {
                recipient = out.toString(StandardCharsets.UTF_8).strip();
            }
            System.out.println(new Case(each.command(), status, "").toString());
        }
    }

    /** The commands that have a case. */
    static List<String> commands() {
        return CASES.stream().map(Case::command).distinct().collect(Collectors.toList());
    }
}
