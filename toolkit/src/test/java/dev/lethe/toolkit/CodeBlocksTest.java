package dev.lethe.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java in the pages that people copy from compiles: README.md, the modules' and examples' READMEs, docs. */
class CodeBlocksTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern EXPORT = Pattern.compile("exports\\s+([\\w.]+)\\s*;");

    /** What the pages take for granted, as a reader would understand it. */
    private static final String GIVEN = """
            Path photo, clean, small, letter, covered, screenshot, smaller, file, cleanFile;
            byte[] bytes;
            InputStream upload;
            AuditKey key;
            AuditLog log;
            AgeIdentity me;
            AgeRecipient friend, another;
            Verifier myVerifier;
            Picture original, candidate;
            RunContext context;
            void warn(String message) {}
            QualitySearch.Candidate<byte[]> encodedAndMeasured(int quality) { throw new IllegalStateException(); }
            """;

    @TempDir
    private Path classes;

    private record Unit(CodeBlock block, String name, String text, int lead) {
        JavaFileObject file() {
            URI uri = URI.create("string:///" + name + ".java");
            return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text;
                }
            };
        }
    }

    @Test
    void code_in_the_pages_compiles() throws IOException {
        List<CodeBlock> blocks = new ArrayList<>();
        for (Path page : pages()) {
            blocks.addAll(CodeBlock.of(page));
        }

        assertThat(blocks).hasSizeGreaterThan(10);
        assertThat(faults(blocks)).isEmpty();
    }

    @Test
    void fault_is_told_with_page_and_line() throws IOException {
        Path page = Files.writeString(classes.resolve("page.md"), "text\n```java\nint a = 1;\nint b = photo;\n```\n");

        assertThat(faults(CodeBlock.of(page))).singleElement().asString().contains("page.md:4: ");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT,
                5,
                (path, attributes) -> path.toString().endsWith(".md")
                        && !path.toString().contains("target")
                        && !path.toString().contains("node_modules"))) {
            return files.sorted().toList();
        }
    }

    private List<String> faults(List<CodeBlock> blocks) throws IOException {
        String imports = imports();
        List<Unit> units = new ArrayList<>();
        for (CodeBlock block : blocks) {
            units.add(unit(block, "Block" + units.size(), imports));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-nowarn");
        compiler.getTask(
                        null,
                        null,
                        told,
                        options,
                        null,
                        units.stream().map(Unit::file).toList())
                .call();
        return told.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> told(diagnostic, units))
                .toList();
    }

    private static String told(Diagnostic<? extends JavaFileObject> diagnostic, List<Unit> units) {
        String message = diagnostic.getMessage(Locale.ROOT);
        return units.stream()
                .filter(unit -> diagnostic.getSource() != null
                        && diagnostic.getSource().getName().equals("/" + unit.name() + ".java"))
                .map(unit -> unit.block().page().normalize() + ":"
                        + (unit.block().line() + diagnostic.getLineNumber() - unit.lead() - 1) + ": " + message)
                .findFirst()
                .orElse(message);
    }

    private static Unit unit(CodeBlock block, String name, String imports) {
        String head = imports + "class " + name + " {\n" + GIVEN + "void block() throws Exception {\n";
        int lead = (int) head.lines().count();
        return new Unit(block, name, head + block.body() + "\n}}\n", lead);
    }

    /** All that the modules export, as an editor would import it. */
    private static String imports() throws IOException {
        List<String> packages =
                new ArrayList<>(List.of("java.io", "java.net", "java.nio.file", "java.time", "java.util"));
        for (String module :
                List.of("core", "metadata", "encoding", "compress", "redaction", "segmentation", "toolkit")) {
            String descriptor = Files.readString(ROOT.resolve(module).resolve("src/main/java/module-info.java"), UTF_8);
            EXPORT.matcher(descriptor)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(packages::add);
        }
        return packages.stream().map(name -> "import " + name + ".*;\n").collect(Collectors.joining());
    }
}
