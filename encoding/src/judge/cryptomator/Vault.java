import dev.lethe.Limits;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.encoding.vault.CryptomatorVault;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Lethe's side of the judgement, with the same arguments as {@code Judge}. */
public class Vault {
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[3]);
        try (RunContext context = RunContext.of(Limits.desktop());
                Passphrase passphrase = Passphrase.of(args[2].toCharArray());
                CryptomatorVault vault = args[0].equals("write")
                        ? CryptomatorVault.create(Path.of(args[1]), passphrase, context)
                        : CryptomatorVault.open(Path.of(args[1]), passphrase, context)) {
            if (args[0].equals("read")) {
                copyOut(vault, "", folder, context);
                return;
            }
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                    vault.put(Source.of(file), folder.relativize(file).toString(), context);
                }
            }
        }
    }

    private static void copyOut(CryptomatorVault vault, String at, Path to, RunContext context) throws Exception {
        Files.createDirectories(to);
        for (String name : vault.list(at, context)) {
            if (name.endsWith("/")) {
                copyOut(vault, at + "/" + name, to.resolve(name.substring(0, name.length() - 1)), context);
            } else {
                vault.get(at + "/" + name, Sink.to(to.resolve(name)), context);
            }
        }
    }
}
