package dev.lethe.cli;

import dev.lethe.pipeline.Reason;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line with all its commands. Whatever goes wrong ends in one line and a status, never in a stack trace. */
@Command(
        name = "lethe",
        description = "Makes pictures forget what they give away: places, people, devices, times, hidden pictures.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Program.Version.class,
        footer = {
            "",
            "Exit status: 0 done, 1 some pictures failed, 2 wrong usage, 3 something forbidden would have been left in a"
                    + " picture, which was not written.",
        })
final class Program {
    private final CommandLine line;
    private final Console console;

    Program(Toolbox toolbox, Console console) {
        this.console = console;
        this.line = new CommandLine(this)
                .addSubcommand(new InspectCommand(toolbox, console))
                .addSubcommand(new AssessCommand(toolbox, console))
                .addSubcommand(new CleanCommand(toolbox, console))
                .addSubcommand(new CompressCommand(toolbox, console))
                .addSubcommand(new CutoutCommand(toolbox, console))
                .addSubcommand(new RedactCommand(toolbox, console))
                .addSubcommand(new EditCommand(toolbox, console))
                .addSubcommand(new ConvertCommand(toolbox, console))
                .addSubcommand(new TilesCommand(console))
                .addSubcommand(new SplitCommand(console))
                .addSubcommand(new JoinCommand(toolbox, console))
                .addSubcommand(new DataUriCommand(toolbox, console))
                .addSubcommand(new EncryptCommand(console))
                .addSubcommand(new DecryptCommand(console))
                .addSubcommand(new KeygenCommand(console))
                .addSubcommand(vault(console))
                .addSubcommand(audit(console))
                .addSubcommand(new ForgetCommand(console))
                .addSubcommand(new DeletionCheckCommand(console))
                .addSubcommand(new DeletionRequestCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new FormatsCommand(toolbox, console))
                .addSubcommand(new StudioCommand());
        // A picture's name may begin with @, which picocli would take for a file of arguments.
        line.setExpandAtFiles(false);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((error, args) -> wrongUsage(error.getCommandLine(), message(error)));
        line.setExecutionExceptionHandler(failures());
    }

    private static CommandLine audit(Console console) {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditListCommand(console))
                .addSubcommand(new AuditVerifyCommand(console))
                .addSubcommand(new AuditFindCommand(console))
                .addSubcommand(new AuditStaleCommand(console))
                .addSubcommand(new AuditCheckpointCommand(console))
                .addSubcommand(new AuditRepairCommand(console));
    }

    private static CommandLine vault(Console console) {
        return new CommandLine(new VaultCommand())
                .addSubcommand(new VaultCreateCommand(console))
                .addSubcommand(new VaultAddCommand(console))
                .addSubcommand(new VaultListCommand(console))
                .addSubcommand(new VaultOpenCommand(console));
    }

    /** Runs it. */
    int run(String... args) {
        try {
            if (args.length == 0) {
                return wrongUsage(line, "Name a command");
            }
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            console.error(
                    "lethe", "The memory is used up; allow more with LETHE_JAVA_OPTS=-Xmx4g, or use fewer --jobs");
            return Status.FAILED.code();
        }
    }

    /** What can be done, as it is called behind {@code lethe}: {@code clean}, {@code vault add}. */
    List<String> commands() {
        return line.getSubcommands().values().stream()
                .flatMap(Program::commands)
                .toList();
    }

    private static Stream<String> commands(CommandLine command) {
        String name = command.getCommandName();
        return command.getSubcommands().isEmpty()
                ? Stream.of(name)
                : command.getSubcommands().keySet().stream().map(sub -> name + " " + sub);
    }

    private IExecutionExceptionHandler failures() {
        return (error, command, parsed) -> {
            if (error instanceof UsageException) {
                return wrongUsage(command, error.getMessage());
            }
            console.error("lethe", Reason.of(error));
            return Status.FAILED.code();
        };
    }

    private @Nullable String message(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            String what = error.getCommandLine() == line ? "command" : "option or argument";
            return "Unknown " + what + " '" + unmatched.getUnmatched().get(0) + "'";
        }
        return error.getMessage();
    }

    private int wrongUsage(CommandLine command, @Nullable String message) {
        String name = command.getCommandSpec().qualifiedName();
        String oneLine = String.join("; ", String.valueOf(message).strip().split("\\s*\\R\\s*"));
        console.error(name, oneLine + "; see " + name + " --help");
        return Status.WRONG_USAGE.code();
    }

    /** The version that the jar's manifest tells. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Program.class.getPackage().getImplementationVersion();
            return new String[] {"lethe " + (version == null ? "(not packaged)" : version)};
        }
    }
}
