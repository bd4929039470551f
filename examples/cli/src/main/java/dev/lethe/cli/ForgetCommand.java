package dev.lethe.cli;

import dev.lethe.pipeline.Reason;
import dev.lethe.toolkit.deletion.LocalDeletion;
import dev.lethe.toolkit.deletion.PlaceToLook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lethe forget}. */
@Command(
        name = "forget",
        description = "Removes files, and tells which copies of them are still there. SSDs, snapshots, backups and"
                + " synchronised folders may keep the content where no program sees it. Exit status 0 only if the files"
                + " are removed and no copy was found.")
final class ForgetCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files. Copies of them are never removed.")
    private List<String> files = List.of();

    @Option(
            names = "--look-in",
            paramLabel = "DIR",
            description =
                    "Look for copies, by content, in this folder and all that is in it; may be given several times.")
    private List<String> folders = List.of();

    @Option(names = "--dry-run", description = "Look for copies and remove nothing.")
    private boolean dryRun;

    ForgetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LocalDeletion deletion =
                LocalDeletion.lookingIn(folders.stream().map(SealedFile::path).toList());
        Set<PlaceToLook> places = new LinkedHashSet<>();
        Status status = Status.DONE;
        for (String file : new LinkedHashSet<>(files)) {
            status = status.or(forget(file, deletion, places));
        }
        for (PlaceToLook place : places) {
            console.line("look at: " + place.what() + ", "
                    + Printable.line(place.path().toString()));
        }
        return status.or(console.delivered() ? Status.DONE : Status.FAILED).code();
    }

    private Status forget(String file, LocalDeletion deletion, Set<PlaceToLook> places) {
        try {
            Path path = SealedFile.path(file);
            LocalDeletion.Result result = dryRun ? deletion.look(path) : deletion.remove(path);
            List<String> told = new ArrayList<>();
            told.add((result.removed() ? "removed: " : "still there: ") + file);
            result.copies().forEach(copy -> told.add("copy: " + copy));
            if (result.unreadable() > 0) {
                told.add(result.unreadable() + " files or folders could not be looked at");
            }
            told.forEach(line -> console.line(Printable.line(line)));
            result.placesToLook().stream().filter(PlaceToLook::exists).forEach(places::add);
            boolean clean = result.copies().isEmpty() && result.unreadable() == 0;
            return clean && (result.removed() || dryRun) ? Status.DONE : Status.FAILED;
        } catch (IOException e) {
            console.error(file, Reason.of(e));
        } catch (IllegalArgumentException e) {
            console.error(file, "Not a file, or a link to one; name the file itself");
        }
        return Status.FAILED;
    }
}
